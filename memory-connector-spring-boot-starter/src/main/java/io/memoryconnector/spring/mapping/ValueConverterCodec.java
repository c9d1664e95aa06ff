package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.GenericTypeResolver;
import org.springframework.data.convert.PropertyValueConverter;
import org.springframework.data.convert.ValueConversionContext;
import org.springframework.util.ClassUtils;

/** Values of a property that has a converter of its own, by {@code @ValueConverter}. */
final class ValueConverterCodec implements ValueCodec {
  private final PropertyValueConverter<
          Object, Object, ValueConversionContext<MemoryPersistentProperty>>
      converter;
  private final ValueConversionContext<MemoryPersistentProperty> context;
  private final Class<?> javaType; // for primitives their wrapper
  private final CustomCodec.StoredForm form;

  private ValueConverterCodec(
      PropertyValueConverter<Object, Object, ValueConversionContext<MemoryPersistentProperty>>
          converter,
      MemoryPersistentProperty property) {
    this.converter = converter;
    this.context = () -> property;
    this.javaType = ClassUtils.resolvePrimitiveIfNecessary(property.getType());
    Class<?>[] arguments =
        GenericTypeResolver.resolveTypeArguments(
            converter.getClass(), PropertyValueConverter.class);
    this.form = CustomCodec.StoredForm.of(arguments == null ? Object.class : arguments[1]);
  }

  static ValueCodec of(MemoryPersistentProperty property, MemoryCustomConversions conversions) {
    return new ValueConverterCodec(conversions.converterOf(property), property);
  }

  @Override
  public PropertyType type() {
    return form.type();
  }

  @Override
  public @Nullable Object write(Object value, int depth) {
    return form.write(converter.write(value, context), depth);
  }

  @Override
  public @Nullable Object writeNull() {
    return form.write(converter.writeNull(context), 1);
  }

  @Override
  public @Nullable Object read(Object stored) {
    Object formed = form.read(stored);
    return formed == null ? readNull() : converter.read(formed, context);
  }

  @Override
  public @Nullable Object readNull() {
    return converter.readNull(context);
  }

  @Override
  public @Nullable Object toOperand(Object argument) {
    return javaType.isInstance(argument) ? write(argument, 1) : Operands.of(argument);
  }

  @Override
  public @Nullable Enum<?> constantStoredOtherwise(String name) {
    return ConvertedConstants.storedOtherwise(name, javaType, this);
  }
}
