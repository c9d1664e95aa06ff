package io.memoryconnector.spring.web;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.Where;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Teaches a JSON mapper {@link Filter} and {@link Where}, so that they may be the body of a
 * request, or stand within one: they are read as {@link Filter#of(Document, FilterLimits)} does,
 * and written as {@link Filter#toJson} does. One that cannot be read is refused with {@link
 * io.memoryconnector.error.InvalidFilterException}; where it stands within something else, that is
 * the cause of the mapper's exception.
 */
public final class FilterModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the module.
   *
   * @param limits how much a filter may ask for
   */
  public FilterModule(FilterLimits limits) {
    super("io.memoryconnector.filter");
    addDeserializer(
        Filter.class, new ObjectDeserializer<>(Filter.class, tree -> Filter.of(tree, limits)));
    addDeserializer(
        Where.class, new ObjectDeserializer<>(Where.class, tree -> Where.of(tree, limits)));
    addSerializer(Filter.class, writing(Filter.class, Filter::toJson));
    addSerializer(Where.class, writing(Where.class, Where::toJson));
  }

  private static <T> ValueSerializer<T> writing(Class<T> type, Function<T, String> toJson) {
    return new StdSerializer<T>(type) {
      @Override
      public void serialize(T value, JsonGenerator json, SerializationContext context) {
        DocumentJson.write(json, Document.parse(toJson.apply(value)));
      }
    };
  }
}
