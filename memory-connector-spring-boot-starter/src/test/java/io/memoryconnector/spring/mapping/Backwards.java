package io.memoryconnector.spring.mapping;

import org.springframework.data.convert.PropertyValueConverter;
import org.springframework.data.convert.ValueConversionContext;

/** Stores text from its end to its beginning. */
public final class Backwards
    implements PropertyValueConverter<
        String, String, ValueConversionContext<MemoryPersistentProperty>> {
  @Override
  public String read(String value, ValueConversionContext<MemoryPersistentProperty> context) {
    return new StringBuilder(value).reverse().toString();
  }

  @Override
  public String write(String value, ValueConversionContext<MemoryPersistentProperty> context) {
    return read(value, context);
  }
}
