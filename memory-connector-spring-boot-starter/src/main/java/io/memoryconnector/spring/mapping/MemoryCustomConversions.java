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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.ConverterRegistry;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.data.convert.CustomConversions;
import org.springframework.data.convert.PropertyValueConverter;
import org.springframework.data.convert.ValueConversionContext;
import org.springframework.data.geo.Point;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.util.Lazy;

/**
 * Conversions that the application adds for types of its own: converters between such a type and
 * one that documents hold ({@code @WritingConverter}, {@code @ReadingConverter}), and
 * {@code @ValueConverter} on properties. Immutable and thread-safe, as far as the converters are.
 */
public final class MemoryCustomConversions {
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

  private final boolean hasConverters;

  // Spring Data's classes for conversions are many, and most applications never need them
  private final Lazy<CustomConversions> conversions;
  private final Lazy<ConversionService> service = Lazy.of(this::service);

  /**
   * Makes conversions from Spring converters.
   *
   * @param converters of the types that {@link CustomConversions} names
   */
  public MemoryCustomConversions(List<?> converters) {
    this.hasConverters = !converters.isEmpty();
    this.conversions = Lazy.of(() -> new Registered(converters));
    if (hasConverters) {
      conversions.get(); // which refuses what is no converter
    }
  }

  /** Returns conversions without any converter. */
  public static MemoryCustomConversions none() {
    return new MemoryCustomConversions(List.of());
  }

  /** Returns which classes are single values, those with converters among them. */
  SimpleTypeHolder simpleTypes() {
    return hasConverters ? conversions.get().getSimpleTypeHolder() : STORED_TYPES;
  }

  /** Whether there are converters that write values of this class. */
  boolean isWritten(Class<?> javaType) {
    return hasConverters && conversions.get().hasCustomWriteTarget(javaType);
  }

  /** Returns the class to which values of this class are written and from which they are read. */
  Optional<Class<?>> storedTypeOf(Class<?> javaType) {
    return conversions
        .get()
        .getCustomWriteTarget(javaType)
        .filter(target -> conversions.get().hasCustomReadTarget(target, javaType));
  }

  /** Returns the converter that a property names. */
  PropertyValueConverter<Object, Object, ValueConversionContext<MemoryPersistentProperty>>
      converterOf(MemoryPersistentProperty property) {
    return conversions.get().getRequiredValueConverter(property);
  }

  /** Adds the converters to those of a service. */
  public void registerConvertersIn(ConverterRegistry registry) {
    if (hasConverters) {
      conversions.get().registerConvertersIn(registry);
    }
  }

  /** Returns what runs the converters of classes. */
  ConversionService conversionService() {
    return service.get();
  }

  private ConversionService service() {
    DefaultConversionService made = new DefaultConversionService();
    registerConvertersIn(made);
    return made;
  }

  /** The converters sorted, without Spring Data's own, which are for stores without java.time. */
  private static final class Registered extends CustomConversions {
    Registered(List<?> converters) {
      super(
          new ConverterConfiguration(
              StoreConversions.of(STORED_TYPES, List.of()), converters, pair -> false));
    }
  }
}
