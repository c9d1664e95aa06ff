package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layout;
import io.memoryconnector.document.Layouts;
import io.memoryconnector.document.SharedValues;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.internal.query.QueryCompiler;
import io.memoryconnector.internal.query.QueryWatch;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model definition with all that is prepared from it once. Thread-safe, but for its values.
 *
 * @param idOnly the shape of a document that holds nothing but an id
 * @param idType the type of ids
 * @param layouts what its records share
 * @param values what its records share as well; for the writer of the data source
 * @param visible what it shows of records
 * @param preparation how data becomes records
 * @param queries reads filters against the definition
 */
record Model(
    ModelDefinition definition,
    Layout idOnly,
    PropertyType idType,
    Layouts layouts,
    SharedValues values,
    VisibleProperties visible,
    RecordPreparation preparation,
    QueryCompiler queries) {

  static Model of(
      ModelDefinition definition,
      GeneratedValues generated,
      FilterLimits limits,
      QueryWatch watch) {
    Layouts layouts = new Layouts();
    return new Model(
        definition,
        Layout.of(List.of(definition.id().property())),
        definition.idProperty().type(),
        layouts,
        new SharedValues(),
        new VisibleProperties(definition),
        new RecordPreparation(definition, generated, layouts),
        new QueryCompiler(definition, limits, watch));
  }

  String name() {
    return definition.name();
  }

  String collection() {
    return definition.collection();
  }

  String idProperty() {
    return definition.id().property();
  }

  /** Returns an id as records have it; null if no record can have it. */
  @Nullable Object id(@Nullable Object given) {
    boolean isStored = given instanceof Long || given instanceof Integer || given instanceof String;
    Object stored = isStored ? given : idOnly.fill().set(0, given).finish().valueAt(0);
    Object id = Conversion.inOrder(idType, stored);
    return id == Conversion.UNFIT ? null : id;
  }

  /**
   * Returns the id in the data as records have it; null if it has none.
   *
   * @throws InvalidRecordException if no record can have it
   */
  @Nullable Object idIn(Document data) {
    Object id = Conversion.inOrder(idType, data.get(idProperty()));
    if (id != Conversion.UNFIT) {
      return id;
    }
    throw new InvalidRecordException(
        Wording.pointer(idProperty()),
        "Cannot write to '%s': %s %s is not %s. Give a value of this type."
            .formatted(
                name(),
                idProperty(),
                Wording.quoted(data.get(idProperty())),
                Wording.valueOf(idType)),
        null);
  }
}
