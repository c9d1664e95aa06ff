package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentFiller;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyDefinition.Presence;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns data into what a model stores: values of the declared types, default values, nothing that
 * the model refuses. What breaks a rule is added to the {@link Violations} of the write; what
 * cannot be stored at all is thrown. For one write at a time.
 */
final class RecordPreparation {
  private static final Set<Scalar> DATES = EnumSet.range(Scalar.DATE, Scalar.MONTH_DAY);

  private final ModelDefinition model;
  private final GeneratedValues generated;
  private final RecordShapes shapes;
  private final List<String> required;

  RecordPreparation(ModelDefinition model, GeneratedValues generated) {
    this.model = model;
    this.generated = generated;
    this.shapes = new RecordShapes(model);
    this.required =
        model.properties().values().stream()
            .filter(property -> property.presence() == Presence.REQUIRED)
            .filter(property -> !property.name().equals(model.id().property()))
            .map(PropertyDefinition::name)
            .toList();
  }

  /** Returns the whole record with this id that the data stands for. */
  Document whole(Document data, @Nullable Object id, Violations violations) {
    RecordShape shape = shapes.whole(data.layout());
    checkNames(shape, violations);
    DocumentFiller record = shape.layout().fill();
    for (int position = 0; position < shape.parts().size(); position++) {
      RecordShape.Part part = shape.parts().get(position);
      PropertyDefinition property = part.property();
      if (property != null && property.name().equals(model.id().property())) {
        record.set(position, id);
      } else if (property != null && part.source() < 0) {
        record.set(position, generated.defaultOf(property));
      } else {
        record.set(position, converted(property, data.valueAt(part.source()), violations));
      }
    }
    Document whole = record.finish();
    checkPresence(whole, violations);
    return whole;
  }

  /** Returns the changes to a record that the data stands for; its id is not among them. */
  Document changes(Document data, Violations violations) {
    RecordShape shape = shapes.changes(data.layout());
    checkNames(shape, violations);
    DocumentFiller changes = shape.layout().fill();
    for (int position = 0; position < shape.parts().size(); position++) {
      RecordShape.Part part = shape.parts().get(position);
      changes.set(position, converted(part.property(), data.valueAt(part.source()), violations));
    }
    return changes.finish();
  }

  /** Adds the required properties that the record lacks. */
  void checkPresence(Document record, Violations violations) {
    for (String property : required) {
      if (isBlank(record.get(property))) {
        violations.addMissing(property);
      }
    }
  }

  private void checkNames(RecordShape shape, Violations violations) {
    for (String name : shape.dotted()) {
      throw new InvalidRecordException(
          Wording.pointer(name),
          "Cannot write to '%s': the property name '%s' has a dot, which in filters leads into an object. Use another name, or nest the value."
              .formatted(model.name(), name),
          null);
    }
    for (String name : shape.undefined()) {
      violations.add(
          name,
          "unknown-property",
          "property '%s' is not defined".formatted(name),
          "Leave out what is not one of %s."
              .formatted(String.join(", ", model.properties().keySet())));
    }
  }

  private @Nullable Object converted(
      @Nullable PropertyDefinition property, @Nullable Object value, Violations violations) {
    if (property == null) {
      return value;
    }
    Object converted = Conversion.to(property.type(), value);
    if (converted != Conversion.UNFIT) {
      return converted;
    }
    if (!DATES.contains(property.type())) {
      throw new InvalidRecordException(
          Wording.pointer(property.name()),
          "Cannot write to '%s': %s %s is not %s. Give a value of this type, or null."
              .formatted(
                  model.name(),
                  property.name(),
                  Wording.quoted(value),
                  Wording.valueOf(property.type())),
          null);
    }
    violations.add(
        property.name(),
        "date",
        "%s %s is not %s"
            .formatted(property.name(), Wording.quoted(value), Wording.valueOf(property.type())),
        "Give it in ISO 8601.");
    return null;
  }

  private static boolean isBlank(@Nullable Object value) {
    return value == null
        || (value instanceof String text && text.isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }
}
