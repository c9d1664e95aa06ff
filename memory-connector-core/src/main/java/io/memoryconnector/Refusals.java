package io.memoryconnector;

import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.error.StaleRecordException;
import org.jspecify.annotations.Nullable;

/** The errors that writes to a model end with. */
record Refusals(Model model) {

  InvalidRecordException of(String reason) {
    return new InvalidRecordException(
        null, "Cannot write to '%s': %s".formatted(model.name(), reason), null);
  }

  RecordNotFoundException notFound(Object id) {
    return new RecordNotFoundException(
        "Cannot write to '%s': there is no record with %s %s. Create it first, or use the id of another one."
            .formatted(model.name(), model.idProperty(), Wording.quoted(id)));
  }

  InvalidRecordException otherId(Object id, Object other) {
    String property = model.idProperty();
    return new InvalidRecordException(
        Wording.pointer(property),
        "Cannot write to '%s': %s %s of the record cannot become %s. Leave %s out, or create another record."
            .formatted(model.name(), property, Wording.quoted(id), Wording.quoted(other), property),
        null);
  }

  StaleRecordException stale(Object id, String property, @Nullable Object expected) {
    return new StaleRecordException(
        "Cannot write to '%s': record %s no longer has %s %s. Find it again and repeat the change."
            .formatted(model.name(), Wording.quoted(id), property, Wording.quoted(expected)));
  }
}
