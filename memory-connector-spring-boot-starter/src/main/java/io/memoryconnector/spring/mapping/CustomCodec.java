package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.PropertyType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;

/** Values of a class for which the application has registered converters. */
final class CustomCodec implements ValueCodec {
  private final Class<?> javaType;
  private final StoredForm form;
  private final ConversionService service;

  private CustomCodec(Class<?> javaType, StoredForm form, ConversionService service) {
    this.javaType = javaType;
    this.form = form;
    this.service = service;
  }

  /** Returns the codec of a class with converters; empty if there is none for reading. */
  static Optional<ValueCodec> of(Class<?> javaType, MemoryCustomConversions conversions) {
    return conversions
        .storedTypeOf(javaType)
        .map(
            stored ->
                new CustomCodec(javaType, StoredForm.of(stored), conversions.conversionService()));
  }

  @Override
  public PropertyType type() {
    return form.type();
  }

  @Override
  public @Nullable Object write(Object value, int depth) {
    try {
      return form.write(service.convert(value, form.javaType()), depth);
    } catch (ConversionException e) {
      throw new ValueFailure(
          "holds %s, which its converter refuses".formatted(ValueFailure.quoted(value)),
          "Mend the value or the converter",
          e);
    }
  }

  @Override
  public @Nullable Object read(Object stored) {
    try {
      return service.convert(form.read(stored), javaType);
    } catch (ConversionException e) {
      throw ValueFailure.unreadable(stored, "what its converter accepts", e);
    }
  }

  @Override
  public @Nullable Object toOperand(Object argument) {
    return javaType.isInstance(argument) ? write(argument, 1) : Operands.of(argument);
  }

  @Override
  public @Nullable Enum<?> constantStoredOtherwise(String name) {
    return ConvertedConstants.storedOtherwise(name, javaType, this);
  }

  /**
   * What converters make and take.
   *
   * @param javaType the class on the converters' side
   * @param type of the stored values
   */
  record StoredForm(Class<?> javaType, PropertyType type, ValueCodec codec) {
    static StoredForm of(Class<?> javaType) {
      ScalarCodec scalar = ScalarCodecs.find(javaType);
      if (scalar != null) {
        return new StoredForm(javaType, scalar.type(), scalar);
      }
      boolean isObject = Map.class.isAssignableFrom(javaType) || javaType == Document.class;
      PropertyType type =
          Collection.class.isAssignableFrom(javaType)
              ? new PropertyType.ListOf(PropertyType.Scalar.ANY)
              : isObject ? PropertyType.Scalar.OBJECT : PropertyType.Scalar.ANY;
      return new StoredForm(javaType, type, AnyCodec.INSTANCE);
    }

    @Nullable Object write(@Nullable Object converted, int depth) {
      return ValueCodec.writeNullable(codec, converted, depth);
    }

    /** A file knows fewer types than converters do. */
    @Nullable Object read(Object stored) {
      return javaType.isInstance(stored) ? stored : codec.read(stored);
    }
  }
}
