package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.include.Models;
import io.memoryconnector.internal.include.StoredModel;
import io.memoryconnector.internal.query.Query;
import io.memoryconnector.internal.query.QueryCompiler;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models that are defined in one state, with the records that they have there. Immutable. */
record StateModels(DataSourceState state) implements Models {

  @Override
  public @Nullable StoredModel find(String name) {
    Model model = state.models().get(name);
    return model == null ? null : new StateModel(model, state);
  }

  private record StateModel(Model model, DataSourceState state) implements StoredModel {
    @Override
    public ModelDefinition definition() {
      return model.definition();
    }

    @Override
    public QueryCompiler queries() {
      return model.queries();
    }

    @Override
    public List<Document> find(Query query) {
      return model.visible().of(query.stream(state.recordsOf(model))).toList();
    }
  }
}
