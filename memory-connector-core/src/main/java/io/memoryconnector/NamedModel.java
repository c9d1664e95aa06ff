package io.memoryconnector;

import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a model stands for in a data source, at any time: the model as it is defined
 * then, or an open one; and the way to its records. Thread-safe.
 */
final class NamedModel {
  private final MemoryDataSource source;
  private final String name;
  private volatile @Nullable Known known;

  /** What this is as long as nobody defines a model. */
  private record Known(Map<String, Model> models, Model model) {}

  NamedModel(MemoryDataSource source, String name) {
    this.source = source;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Returns what the name stands for now. */
  Model now() {
    return in(source.state());
  }

  /** Returns a reader of the records that are there now. */
  RecordReader read() {
    DataSourceState state = source.state();
    return new RecordReader(in(state), state);
  }

  /** Lets this work write to the records, all of it or nothing, and keeps what it has done. */
  <R> R write(Function<RecordWriter, R> work) {
    return source.write(
        state -> {
          Model model = in(state);
          CollectionDraft draft =
              new CollectionDraft(model, state.collectionOrEmpty(model.collection()));
          R result = work.apply(new RecordWriter(model, draft, source.generated()));
          return new Written<>(draft.in(state), draft.changes(), result);
        });
  }

  private Model in(DataSourceState state) {
    Known last = known;
    if (last == null || last.models() != state.models()) {
      Model defined = state.models().get(name);
      last =
          new Known(
              state.models(),
              defined == null ? source.prepare(openDefinition(state.modelsOf(name))) : defined);
      known = last;
    }
    return last.model();
  }

  /** Returns an open definition; where other models have their records here, with their ids. */
  private ModelDefinition openDefinition(List<Model> neighbours) {
    if (neighbours.isEmpty()) {
      return ModelDefinition.open(name);
    }
    ModelDefinition neighbour = neighbours.get(0).definition();
    return ModelDefinition.named(name).id(neighbour.id()).property(neighbour.idProperty()).build();
  }
}
