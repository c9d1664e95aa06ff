package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IdDefinition.Origin;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyDefinition.Presence;
import org.jspecify.annotations.Nullable;

/** Finds the ids of new records: those that the data has, or new ones. For one write. */
final class NewIds {
  private final Model model;
  private final CollectionDraft draft;
  private final GeneratedValues generated;
  private final PropertyDefinition property;

  NewIds(Model model, CollectionDraft draft, GeneratedValues generated) {
    this.model = model;
    this.draft = draft;
    this.generated = generated;
    this.property = model.definition().idProperty();
  }

  /** Returns the id of a new record; null if it can have none, which is a violation. */
  @Nullable Object idFor(Document data, Violations violations) {
    if (isRefused(data, violations)) {
      return null;
    }
    Object given = model.idIn(data);
    if (given != null) {
      return given;
    }
    Object made = isRequiredOfCallers() ? null : made();
    if (made == null) {
      violations.addMissing(property.name());
    }
    return made;
  }

  /** Whether the data has an id although only the data source may choose it: a violation. */
  boolean isRefused(Document data, Violations violations) {
    Object given = data.get(property.name());
    if (given == null || model.definition().id().origin() == Origin.ANYONE) {
      return false;
    }
    violations.add(
        property.name(),
        "absence",
        "%s %s cannot be chosen".formatted(property.name(), Wording.quoted(given)),
        "Leave %s out: the data source makes it.".formatted(property.name()));
    return true;
  }

  private boolean isRequiredOfCallers() {
    return property.presence() == Presence.REQUIRED
        && property.generator() == null
        && model.definition().id().origin() == Origin.ANYONE;
  }

  private @Nullable Object made() {
    if (property.generator() != null) {
      return generated.defaultOf(property);
    }
    return model.definition().id().generation() == Generation.UUID
        ? Conversion.to(property.type(), generated.nextUuid())
        : nextNumber();
  }

  private @Nullable Object nextNumber() {
    if (Conversion.to(property.type(), 1) == Conversion.UNFIT) {
      return null; // a day, for example, is no number
    }
    long last = Math.min(model.definition().id().lastNumber(), CollectionDraft.NO_NUMBER_LEFT - 1);
    for (long number = draft.nextId(); number <= last; number++) {
      Object id = Conversion.to(property.type(), narrow(number));
      if (id == Conversion.UNFIT) {
        break; // the type has no greater numbers
      }
      if (id != null && !draft.contains(id)) {
        return id;
      }
    }
    throw new Refusals(model)
        .of(
            "no number is left for a new %s. Give the record one, or automigrate '%s' to count from 1 again."
                .formatted(property.name(), model.name()));
  }

  /** As JSON is read: an integer where it fits. */
  private static Number narrow(long number) {
    return number == (int) number ? (Number) (int) number : number;
  }
}
