package io.memoryconnector;

import io.memoryconnector.error.UnknownModelException;
import io.memoryconnector.internal.file.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Empties collections and lets their ids begin anew. */
final class Automigration {
  private final String dataSource;
  private final DataSourceState state;

  Automigration(String dataSource, DataSourceState state) {
    this.dataSource = dataSource;
    this.state = state;
  }

  /**
   * Empties the collections of these models; all collections if none is named.
   *
   * @throws UnknownModelException if a name is neither a model nor a collection
   */
  Written<DataSourceState> of(List<String> models) {
    DataSourceState emptied = state;
    List<Change> changes = new ArrayList<>();
    for (CollectionState collection : collectionsOf(models)) {
      emptied = emptied.with(collection.emptied());
      changes.add(new Change.Clear(collection.name()));
      changes.add(new Change.Sequence(collection.name(), CollectionState.FIRST_ID));
    }
    return new Written<>(emptied, changes, emptied);
  }

  private Set<CollectionState> collectionsOf(List<String> models) {
    if (models.isEmpty()) {
      return new LinkedHashSet<>(state.collections());
    }
    Set<CollectionState> collections = new LinkedHashSet<>();
    models.forEach(model -> collections.add(collectionOf(model)));
    return collections;
  }

  private CollectionState collectionOf(String name) {
    Model model = state.models().get(name);
    CollectionState collection = state.collection(model == null ? name : model.collection());
    if (collection == null) {
      throw new UnknownModelException(
          "Cannot empty '%s' of '%s': there is no such model or collection. Name one of %s, or none for all."
              .formatted(name, dataSource, knownNames()));
    }
    return collection;
  }

  private String knownNames() {
    Set<String> names = new LinkedHashSet<>(state.models().keySet());
    state.collections().forEach(collection -> names.add(collection.name()));
    return names.isEmpty() ? "those that you define first" : String.join(", ", names);
  }
}
