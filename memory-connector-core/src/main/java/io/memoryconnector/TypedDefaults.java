package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyDefinition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The default values of a model in the types of their properties, as its records have them. */
record TypedDefaults(ModelDefinition model) {
  static final UUID ANY_UUID = new UUID(0, 0);

  /**
   * Returns the definition with these values.
   *
   * @throws io.memoryconnector.error.InvalidDefinitionException if a property can have none
   */
  ModelDefinition definition() {
    Map<String, PropertyDefinition> properties = new LinkedHashMap<>();
    for (PropertyDefinition property : model.properties().values()) {
      properties.put(property.name(), typed(property));
    }
    return new ModelDefinition(
        model.name(),
        model.collection(),
        model.id(),
        properties,
        model.strictness(),
        model.indexes(),
        model.relations());
  }

  private PropertyDefinition typed(PropertyDefinition property) {
    Object sample = sampleOf(property);
    if (sample == null) {
      return property;
    }
    if (property.generator() != null && property.defaultValue() != null) {
      throw DefinitionCheck.refused(
          model,
          "%s has a default value and a generator".formatted(property.name()),
          "Leave one of them out");
    }
    Object typed = Conversion.to(property.type(), sample);
    if (typed == Conversion.UNFIT) {
      throw DefinitionCheck.refused(model, misfit(property), "Use a value of this type");
    }
    return property.defaultValue() == null || typed == null
        ? property
        : property.withDefault(typed);
  }

  private static String misfit(PropertyDefinition property) {
    String type = Wording.valueOf(property.type());
    return property.generator() == null
        ? "the default %s of %s is not %s"
            .formatted(Wording.quoted(property.defaultValue()), property.name(), type)
        : "%s is %s, which %s does not make".formatted(property.name(), type, property.generator());
  }

  /** Returns the default value, or one like those that its generator makes. */
  private static @Nullable Object sampleOf(PropertyDefinition property) {
    if (property.generator() == null) {
      Object value = property.defaultValue();
      return value == null ? null : Document.of(property.name(), value).get(property.name());
    }
    return switch (property.generator()) {
      case UUID_V7, UUID_V4 -> ANY_UUID;
      case NOW -> Instant.EPOCH;
    };
  }
}
