package io.memoryconnector;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layouts;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.internal.value.Misfit;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyDefinition.Presence;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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
  private final Layouts layouts;
  private final RecordShapes shapes;
  private final String idProperty;
  private final List<String> required;

  /** Prepares data for records that share these layouts. */
  RecordPreparation(ModelDefinition model, GeneratedValues generated, Layouts layouts) {
    this.model = model;
    this.generated = generated;
    this.layouts = layouts;
    this.shapes = new RecordShapes(model, layouts);
    this.idProperty = model.id().property();
    this.required = new ArrayList<>();
    for (PropertyDefinition property : model.properties().values()) {
      if (property.presence() == Presence.REQUIRED && !property.name().equals(idProperty)) {
        required.add(property.name());
      }
    }
  }

  /** Returns the whole record with this id that the data stands for. */
  Document whole(Document data, @Nullable Object id, Violations violations) {
    RecordShape shape = shapes.whole(data.layout());
    Document whole = typed(data, shape, violations);
    for (PropertyDefinition property : shape.made()) {
      whole = whole.with(property.name(), generated.defaultOf(property));
    }
    whole = whole.with(idProperty, id);
    checkPresence(whole, violations);
    return whole;
  }

  /**
   * Returns the changes to a record that the data stands for; its id is not among them. May be
   * called at any time.
   */
  Document changes(Document data) {
    Violations violations = new Violations(model.name());
    Document changes = changes(data, violations);
    violations.check();
    return changes;
  }

  private Document changes(Document data, Violations violations) {
    return typed(data, shapes.changes(data.layout()), violations);
  }

  /** Returns a record with the changes that the data stands for; its id stays. */
  Document merged(Document record, Document data, Violations violations) {
    RecordShape shape = shapes.whole(data.layout());
    Document merged =
        shape.fills(record.layout()) // the usual update brings all properties
            ? typed(data, shape, violations)
            : layouts.share(record.merge(changes(data, violations)));
    Object id = record.get(idProperty);
    if (!isIdentical(id, merged.get(idProperty))) {
      merged = merged.with(idProperty, id);
    }
    checkPresence(merged, violations);
    return merged;
  }

  /** Whether nothing tells two ids apart: equal objects may have their parts in another order. */
  private static boolean isIdentical(@Nullable Object id, @Nullable Object other) {
    boolean hasOrder = id instanceof Document || id instanceof List;
    return hasOrder ? id == other : Objects.equals(id, other);
  }

  /** Returns the data in this shape with its values, but for the id, in the declared types. */
  private Document typed(Document data, RecordShape shape, Violations violations) {
    checkNames(shape, violations);
    Document typed = shape.arrange(data);
    for (RecordShape.Part part : shape.given()) {
      Object value = part.toConvert(data);
      Object converted = value == null ? null : converted(part.property(), value, violations);
      if (converted != value) {
        typed = typed.with(data.layout().nameAt(part.source()), converted);
      }
    }
    return typed;
  }

  /** Adds the required properties that the record lacks. */
  private void checkPresence(Document record, Violations violations) {
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
      throw refusal(Misfit.in(property.name(), property.type(), requireNonNull(value)));
    }
    violations.add(
        property.name(),
        "date",
        "%s %s is not %s"
            .formatted(property.name(), Wording.quoted(value), Wording.valueOf(property.type())),
        "Give it in ISO 8601.");
    return null;
  }

  private InvalidRecordException refusal(Misfit misfit) {
    return new InvalidRecordException(
        misfit.path().stream().map(Wording::pointer).collect(joining()),
        "Cannot write to '%s': %s %s is not %s. Give a value of this type, or null."
            .formatted(
                model.name(),
                String.join(".", misfit.path()),
                Wording.quoted(misfit.value()),
                Wording.valueOf(misfit.type())),
        null);
  }

  private static boolean isBlank(@Nullable Object value) {
    return value == null
        || (value instanceof String text && text.isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }
}
