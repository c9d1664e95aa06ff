package io.memoryconnector;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Explanation;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.include.IncludeCompiler;
import io.memoryconnector.internal.include.Inclusions;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.query.Query;
import io.memoryconnector.internal.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the records of one model, and what they include, from one state. Thread-safe. */
final class RecordReader {
  private static final int NOWHERE = -1;

  private final Model model;
  private final IndexedRecords records;
  private final DataSourceState state;

  RecordReader(Model model, DataSourceState state) {
    this.model = model;
    this.records = state.recordsOf(model);
    this.state = state;
  }

  /** Returns the model as it is defined in the state that is read. */
  Model model() {
    return model;
  }

  List<Document> find(Filter filter) {
    return find(model.queries().compile(filter), filter);
  }

  Stream<Document> stream(Filter filter) {
    return stream(model.queries().compile(filter), filter);
  }

  RecordPage findPage(Filter filter) {
    return findPage(model.queries().compile(filter), filter);
  }

  /** Counts only where the number does not follow from the page itself. */
  RecordPage findPage(Query query, Filter filter) {
    List<Document> found = find(query, filter);
    boolean isLast = filter.limit() == 0 || found.size() < filter.limit();
    boolean tellsTotal = isLast && (filter.skip() == 0 || !found.isEmpty());
    return new RecordPage(found, tellsTotal ? (long) filter.skip() + found.size() : count(query));
  }

  void check(Filter filter) {
    model.queries().prepare(filter);
    inclusions(filter);
  }

  Optional<Document> findOne(Filter filter) {
    return findOne(model.queries().compile(filter), filter);
  }

  List<Document> find(Query query, Filter filter) {
    Inclusions inclusions = inclusions(filter); // first: it may refuse them
    return withRelated(model.visible().of(query.find(records)), inclusions);
  }

  Stream<Document> stream(Query query, Filter filter) {
    Inclusions inclusions = inclusions(filter);
    Stream<Document> found = model.visible().of(query.stream(records));
    return inclusions.isEmpty() ? found : inclusions.addTo(found.toList()).stream();
  }

  Optional<Document> findOne(Query query, Filter filter) {
    Inclusions inclusions = inclusions(filter);
    return Optional.ofNullable(query.first(records))
        .map(model.visible()::of)
        .map(record -> inclusions.addTo(List.of(record)).get(0));
  }

  long count(Query query) {
    return query.count(records);
  }

  boolean exists(Query query) {
    return query.exists(records);
  }

  private static List<Document> withRelated(List<Document> found, Inclusions inclusions) {
    return inclusions.isEmpty() ? found : inclusions.addTo(found);
  }

  private Inclusions inclusions(Filter filter) {
    return filter.include().isEmpty()
        ? Inclusions.NONE
        : new IncludeCompiler(new StateModels(state)).compile(model.definition(), filter);
  }

  Optional<Document> findById(Object givenId) {
    Object id = model.id(givenId);
    return id == null ? Optional.empty() : Optional.ofNullable(fetch(id)).map(model.visible()::of);
  }

  Optional<Document> findById(Object givenId, Filter filter) {
    Object id = model.id(givenId);
    return id == null
        ? Optional.empty()
        : findOne(filter.withWhere(idIs(Operator.EQ, id)).withOrder(Order.BY_ID).withSkip(0));
  }

  List<Document> findByIds(List<?> givenIds, Filter filter) {
    List<Object> ids = new ArrayList<>();
    NavigableMap<Object, Integer> positions = new TreeMap<>(Values.ID_ORDER);
    for (Object given : givenIds) {
      Object id = model.id(given);
      if (id != null) {
        ids.add(id);
        positions.putIfAbsent(given, positions.size());
      }
    }
    Filter found =
        filter.withWhere(new Where.And(List.of(idIs(Operator.INQ, ids), filter.where())));
    return filter.order().equals(Order.BY_ID) ? inOrder(found, positions) : find(found);
  }

  /**
   * Sorts by the position of the ids; those that have none, as given in another type, come first.
   */
  private List<Document> inOrder(Filter filter, Map<Object, Integer> positions) {
    List<Document> whole = model.queries().compile(filter.withFields(Fields.ALL)).find(records);
    List<Document> found =
        filter.fields().equals(Fields.ALL)
            ? withRelated(model.visible().of(whole), inclusions(filter))
            : find(filter);
    return IntStream.range(0, found.size())
        .boxed()
        .sorted(
            Comparator.comparingInt(
                index -> positions.getOrDefault(idOf(whole.get(index)), NOWHERE)))
        .map(found::get)
        .toList();
  }

  private Object idOf(Document record) {
    return requireNonNull(record.get(model.idProperty()));
  }

  boolean exists(Object givenId) {
    Object id = model.id(givenId);
    return id != null && fetch(id) != null;
  }

  private @Nullable Document fetch(Object id) {
    Document found = records.byId().get(id);
    model.queries().tellOfFetch(id, found);
    return found;
  }

  long count(Where where) {
    return count(model.queries().compile(where));
  }

  private Where idIs(Operator operator, Object operand) {
    return new Where.Comparison(PropertyPath.of(model.idProperty()), operator, operand);
  }

  /** Answers the filter, and tells how. */
  Explanation explain(Filter filter) {
    return model.queries().compile(filter).explain(records);
  }
}
