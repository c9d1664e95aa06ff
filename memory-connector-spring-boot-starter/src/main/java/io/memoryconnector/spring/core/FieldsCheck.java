package io.memoryconnector.spring.core;

import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.List;

/**
 * Refuses {@code fields} that name a property which the entity lacks. LoopBack ignores them, and so
 * does core; here it is more likely a slip of the pen.
 */
record FieldsCheck(EntityConverter<?> converter) {

  void check(Fields fields) {
    List<String> included = fields.included();
    boolean isList = fields.excluded().isEmpty();
    for (int position = 0; position < included.size(); position++) {
      String name = included.get(position);
      require(name, isList ? String.valueOf(position) : name);
    }
    fields.excluded().forEach(name -> require(name, name));
  }

  private void require(String name, String place) {
    ModelDefinition model = converter.definition();
    if (!model.properties().containsKey(name) && !converter.isTypeKey(name)) {
      String pointer = "/fields/" + place.replace("~", "~0").replace("/", "~1");
      throw new InvalidFilterException(
          pointer,
          "Cannot read filter at %s: '%s' has no property '%s'. Use one of %s."
              .formatted(
                  pointer, model.name(), name, String.join(", ", model.properties().keySet())));
    }
  }
}
