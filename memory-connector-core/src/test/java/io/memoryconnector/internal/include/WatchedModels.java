package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.query.Query;
import io.memoryconnector.internal.query.QueryCompiler;
import io.memoryconnector.model.ModelDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Models with their records that write down which of them are asked. */
final class WatchedModels implements Models {
  private final Map<String, StoredModel> models = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  void define(ModelDefinition definition, String... records) {
    IndexedRecords stored = IndexedRecords.empty();
    for (String json : records) {
      Document record = Document.parse(json);
      stored = stored.with(Objects.requireNonNull(record.get("id")), record);
    }
    models.put(definition.name(), new WatchedModel(definition, stored));
  }

  /** Returns the names of the models that were asked, query by query. */
  List<String> asked() {
    return asked;
  }

  @Override
  public @Nullable StoredModel find(String name) {
    return models.get(name);
  }

  private final class WatchedModel implements StoredModel {
    private final ModelDefinition definition;
    private final IndexedRecords records;

    WatchedModel(ModelDefinition definition, IndexedRecords records) {
      this.definition = definition;
      this.records = records;
    }

    @Override
    public ModelDefinition definition() {
      return definition;
    }

    @Override
    public QueryCompiler queries() {
      return new QueryCompiler(definition, FilterLimits.DEFAULT);
    }

    @Override
    public List<Document> find(Query query) {
      asked.add(definition.name());
      return query.find(records);
    }
  }
}
