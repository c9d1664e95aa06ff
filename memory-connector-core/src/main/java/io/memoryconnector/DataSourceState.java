package io.memoryconnector;

import io.memoryconnector.internal.file.Content;
import io.memoryconnector.internal.index.IndexedRecords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a data source holds at one moment: its collections and the models that have been
 * defined. Immutable; a changed copy shares all but the collection that differs.
 */
final class DataSourceState implements Content {
  static final DataSourceState EMPTY =
      new DataSourceState(Map.of(), new CollectionState[0], Map.of());

  private final Map<String, Integer> positions;
  private final CollectionState[] collections;
  private final Map<String, Model> models;

  private DataSourceState(
      Map<String, Integer> positions, CollectionState[] collections, Map<String, Model> models) {
    this.positions = positions;
    this.collections = collections;
    this.models = models;
  }

  /** Returns the collections in the order in which they were made. */
  @Override
  public List<CollectionState> collections() {
    return List.of(collections);
  }

  /** Returns the collection of this name, or null if there is none. */
  @Nullable CollectionState collection(String name) {
    Integer position = positions.get(name);
    return position == null ? null : collections[position];
  }

  /** Returns the collection of this name, or one without records that may come to be it. */
  CollectionState collectionOrEmpty(String name) {
    CollectionState collection = collection(name);
    return collection == null ? CollectionState.empty(name) : collection;
  }

  /** Returns the records of the collection that a model has its records in. */
  IndexedRecords recordsOf(Model model) {
    return collectionOrEmpty(model.collection()).records();
  }

  /** Returns the models that have been defined, by name. */
  Map<String, Model> models() {
    return models;
  }

  /** Returns the models that keep their records in this collection. */
  List<Model> modelsOf(String collection) {
    List<Model> found = new ArrayList<>();
    for (Model model : models.values()) {
      if (model.collection().equals(collection)) {
        found.add(model);
      }
    }
    return found;
  }

  /** Returns the state in which this collection takes the place of the one of its name. */
  DataSourceState with(CollectionState collection) {
    Integer position = positions.get(collection.name());
    if (position == null) {
      return withNew(collection);
    }
    if (collections[position].equals(collection)) {
      return this;
    }
    CollectionState[] changed = collections.clone();
    changed[position] = collection;
    return new DataSourceState(positions, changed, models);
  }

  /** Returns the state in which this model takes the place of the one of its name. */
  DataSourceState with(Model model) {
    Map<String, Model> changed = new LinkedHashMap<>(models);
    changed.put(model.name(), model);
    return new DataSourceState(positions, collections, changed);
  }

  /** Returns the state without the collection of this name. */
  DataSourceState without(String name) {
    DataSourceState rest = new DataSourceState(Map.of(), new CollectionState[0], models);
    for (CollectionState collection : collections) {
      rest = collection.name().equals(name) ? rest : rest.with(collection);
    }
    return rest;
  }

  private DataSourceState withNew(CollectionState collection) {
    Map<String, Integer> longerPositions = new LinkedHashMap<>(positions);
    longerPositions.put(collection.name(), collections.length);
    CollectionState[] longer = Arrays.copyOf(collections, collections.length + 1);
    longer[collections.length] = collection;
    return new DataSourceState(longerPositions, longer, models);
  }
}
