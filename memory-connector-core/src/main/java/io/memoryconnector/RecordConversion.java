package io.memoryconnector;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layouts;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.error.InvalidDefinitionException;
import io.memoryconnector.error.MemoryDataException;
import io.memoryconnector.internal.file.RecordKeys;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.internal.value.Misfit;
import io.memoryconnector.internal.value.Values;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.IndexDefinition.Uniqueness;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ObjectOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts the records that a collection has to the types of its models, and gives it their
 * indexes. Reads every record. For one use.
 */
final class RecordConversion {
  private final CollectionState collection;
  private final List<Model> models;
  private final Storage storage;
  private final PropertyDefinition idProperty;
  private final Map<String, PropertyType> types = new LinkedHashMap<>();
  private final Layouts layouts;

  /**
   * Prepares the conversion.
   *
   * @param models the models of the collection, at least one; they agree in the types
   */
  RecordConversion(CollectionState collection, List<Model> models, Storage storage) {
    this.collection = collection;
    this.models = models;
    this.storage = storage;
    this.layouts = models.get(0).layouts();
    this.idProperty = models.get(0).definition().idProperty();
    for (Model model : models) {
      for (PropertyDefinition property : model.definition().properties().values()) {
        types.put(property.name(), property.type());
      }
    }
  }

  /**
   * Returns the collection with its records converted.
   *
   * @throws DataFileException if that is not possible and the records came from a file
   * @throws InvalidDefinitionException if that is not possible otherwise
   */
  CollectionState convert() {
    if (collection.isEmpty()) { // as at most starts
      return collection.withIndexes(indexes());
    }
    RecordList converted = new RecordList();
    collection.forEach((key, record) -> convert(key, record, converted));
    Object repeated = converted.repeatedId();
    if (repeated != null) {
      throw repeatedId(repeated);
    }
    IndexedRecords records = converted.toRecords().withIndexes(indexes());
    CollectionState typed = new CollectionState(collection.name(), records, collection.nextId());
    checkUniqueness(typed);
    return typed;
  }

  private MemoryDataException repeatedId(Object id) {
    List<Object> keys = new ArrayList<>();
    collection.forEach(
        (key, record) -> {
          if (Values.equal(idOf(key, typed(key, record)), id)) {
            keys.add(key);
          }
        });
    String rival = Wording.quoted(keys.get(0));
    return failure(
        keys.get(1), idProperty.name(), id, "which record %s has as well".formatted(rival));
  }

  private void convert(Object key, Document record, RecordList converted) {
    Document typed = typed(key, record);
    Object id = idOf(key, typed);
    converted.add(id, layouts.share(typed.with(idProperty.name(), id)));
  }

  private Document typed(Object key, Document record) {
    Document typed = record;
    for (int position = 0; position < record.size(); position++) {
      String name = record.layout().nameAt(position);
      PropertyType type = types.get(name);
      if (type != null) {
        typed = typed.with(name, typed(key, name, type, record.valueAt(position)));
      }
    }
    return typed;
  }

  /** Returns the id that the record has; the key where it has none, as in files made by hand. */
  private Object idOf(Object key, Document record) {
    Object own = record.get(idProperty.name());
    if (idProperty.type() instanceof ObjectOf) {
      return objectFor(key, own == null ? RecordKeys.objectIn(key) : own);
    }
    if (own == null) {
      return requireNonNull(typed(key, idProperty.name(), idProperty.type(), key));
    }
    if (RecordKeys.matches(RecordKeys.textOf(key), own)) {
      return own;
    }
    throw differing(key, own);
  }

  private Object objectFor(Object key, Object given) {
    typed(key, idProperty.name(), idProperty.type(), given); // refuses what is not of this type
    Object id = requireNonNull(Conversion.inOrder(idProperty.type(), given));
    if (RecordKeys.isTextOf(RecordKeys.textOf(key), id)) {
      return id;
    }
    throw differing(key, id);
  }

  private MemoryDataException differing(Object key, Object own) {
    storage.refuseKey(collection.name(), key, own);
    return failure(key, idProperty.name(), own, "which is not its id so far");
  }

  private @Nullable Object typed(
      Object key, String property, PropertyType type, @Nullable Object value) {
    Object typed = Conversion.to(type, value);
    if (typed == Conversion.UNFIT) {
      Misfit misfit = Misfit.in(property, type, requireNonNull(value));
      throw failure(
          key,
          String.join(".", misfit.path()),
          misfit.value(),
          "which is not " + Wording.valueOf(misfit.type()));
    }
    return typed;
  }

  private List<IndexDefinition> indexes() {
    Set<IndexDefinition> indexes = new LinkedHashSet<>();
    for (Model model : models) {
      indexes.addAll(model.definition().indexes());
    }
    return List.copyOf(indexes);
  }

  private void checkUniqueness(CollectionState typed) {
    if (indexes().stream().anyMatch(index -> index.uniqueness() == Uniqueness.UNIQUE)) {
      typed.forEach(
          (id, record) -> {
            IndexedRecords.Rivalry rivalry = typed.records().rivalOf(id, record);
            if (rivalry != null) {
              throw repeated(id, record, rivalry);
            }
          });
    }
  }

  private MemoryDataException repeated(Object id, Document record, IndexedRecords.Rivalry rivalry) {
    PropertyPath property = rivalry.index().properties().get(0);
    return failure(
        id,
        property.toString(),
        record.get(property.first()),
        "which record %s has as well".formatted(Wording.quoted(rivalry.rivalId())));
  }

  private MemoryDataException failure(
      Object id, String property, @Nullable Object value, String problem) {
    String message =
        "Cannot define '%s': record %s of collection '%s'%s has %s %s, %s. Correct the record or the definition."
            .formatted(
                models.get(models.size() - 1).name(),
                Wording.quoted(id),
                collection.name(),
                storage.origin().map(" in '%s'"::formatted).orElse(""),
                property,
                Wording.quoted(value),
                problem);
    return storage
        .origin()
        .<MemoryDataException>map(path -> new DataFileException(path, message, null))
        .orElseGet(() -> new InvalidDefinitionException(message));
  }
}
