package io.memoryconnector;

import java.util.List;

/** Makes states in which other models are defined than when their records were stored. */
final class Redefinition {
  private final Storage storage;

  Redefinition(Storage storage) {
    this.storage = storage;
  }

  /** Returns the state in which a model is defined and the records of its collection fit it. */
  DataSourceState define(DataSourceState state, Model model) {
    Model former = state.models().get(model.name());
    DataSourceState defined =
        fitted(state.with(model), state.collectionOrEmpty(model.collection()));
    return former == null || former.collection().equals(model.collection())
        ? defined
        : fitted(defined, state.collectionOrEmpty(former.collection()));
  }

  /** Returns the state with the records of an earlier one, and the models of this one. */
  DataSourceState restore(DataSourceState state, DataSourceState earlier) {
    DataSourceState restored = state;
    for (CollectionState then : earlier.collections()) {
      restored =
          sameModels(state, earlier, then.name()) ? restored.with(then) : fitted(restored, then);
    }
    for (CollectionState later : state.collections()) {
      if (earlier.collection(later.name()) == null) {
        restored =
            mayVanish(state, later.name())
                ? restored.without(later.name())
                : restored.with(later.emptied());
      }
    }
    return restored;
  }

  /** Returns collections that were read anew, as the models of a state would have them. */
  DataSourceState fit(DataSourceState read, DataSourceState models) {
    DataSourceState fitted = DataSourceState.EMPTY;
    for (Model model : models.models().values()) {
      fitted = fitted.with(model);
    }
    for (CollectionState collection : read.collections()) {
      fitted = fitted(fitted, collection);
    }
    return fitted;
  }

  /** A file keeps what it once had, and a model its collection. */
  private boolean mayVanish(DataSourceState state, String collection) {
    return storage.path().isEmpty() && state.modelsOf(collection).isEmpty();
  }

  private DataSourceState fitted(DataSourceState state, CollectionState collection) {
    List<Model> models = state.modelsOf(collection.name());
    return state.with(
        models.isEmpty()
            ? collection.withIndexes(List.of())
            : new RecordConversion(collection, models, storage).convert());
  }

  private static boolean sameModels(
      DataSourceState left, DataSourceState right, String collection) {
    return left.models() == right.models()
        || left.modelsOf(collection).equals(right.modelsOf(collection));
  }
}
