package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.data.convert.CustomConversions;
import org.springframework.data.geo.Point;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.util.Lazy;

/**
 * Conversions that the application adds for types of its own: converters between such a type and
 * one that documents hold ({@code @WritingConverter}, {@code @ReadingConverter}), and
 * {@code @ValueConverter} on properties. Immutable and thread-safe, as far as the converters are.
 */
public final class MemoryCustomConversions extends CustomConversions {
  /** Single values, beside those that Spring Data knows as such: all of {@link ScalarCodecs}. */
  private static final SimpleTypeHolder STORED_TYPES =
      new SimpleTypeHolder(
          Set.of(
              BigDecimal.class,
              BigInteger.class,
              URI.class,
              URL.class,
              Currency.class,
              UUID.class,
              Binary.class,
              GeoPoint.class,
              Document.class,
              Point.class),
          true);

  private final Lazy<ConversionService> conversionService = Lazy.of(this::service);

  /**
   * Makes conversions from Spring converters.
   *
   * @param converters of the types that {@link CustomConversions} names
   */
  public MemoryCustomConversions(List<?> converters) {
    // Spring Data's own converters are for stores without java.time
    super(
        new ConverterConfiguration(
            StoreConversions.of(STORED_TYPES, List.of()), converters, pair -> false));
  }

  /** Returns conversions without any converter. */
  public static MemoryCustomConversions none() {
    return new MemoryCustomConversions(List.of());
  }

  /** Returns what runs the converters; most applications have none, and never need it. */
  ConversionService conversionService() {
    return conversionService.get();
  }

  private ConversionService service() {
    DefaultConversionService service = new DefaultConversionService();
    registerConvertersIn(service);
    return service;
  }
}
