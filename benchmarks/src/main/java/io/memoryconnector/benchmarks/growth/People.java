package io.memoryconnector.benchmarks.growth;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.PreparedFilter;
import io.memoryconnector.benchmarks.customer.CustomerRecords;
import io.memoryconnector.benchmarks.customer.Sample;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.DistanceUnit;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The customers of the other measurements as documents, each at a place, and what is asked of them.
 */
final class People implements AutoCloseable {
  private static final List<IndexDefinition> INDEXES =
      List.of(
          IndexDefinition.unique("email"),
          IndexDefinition.of("lastName"),
          IndexDefinition.of("city"),
          IndexDefinition.of("age"),
          IndexDefinition.of("active"),
          IndexDefinition.of("place"));
  private static final int CHUNK = 5_000;

  final MemoryCollection all;
  final PreparedFilter byEmail;
  final PreparedFilter byCityAndAge;
  final PreparedFilter byAge;
  final PreparedFilter byEither;
  final PreparedFilter byScore;
  final PreparedFilter firstByBalance;
  final PreparedFilter firstByName;
  final int size;
  private final MemoryDataSource source = MemoryDataSource.inMemory("growth");

  private People(int size, List<IndexDefinition> indexes) {
    ModelDefinition.Builder model = ModelDefinition.named("Person");
    indexes.forEach(model::index);
    source.define(model.build());
    this.all = source.collection("Person");
    this.size = size;
    for (int from = 1; from <= size; from += CHUNK) {
      all.createAll(documents(from, Math.min(size, from + CHUNK - 1)));
    }
    Where city = where("city", Operator.EQ, 0);
    this.byEmail = all.prepare(Filter.ALL.withWhere(where("email", Operator.EQ, 0)).limit(1));
    this.byAge = all.prepare(Filter.ALL.withWhere(where("age", Operator.GTE, 0)));
    this.byScore = all.prepare(Filter.ALL.withWhere(where("score", Operator.GTE, 0)));
    this.byCityAndAge = all.prepare(Filter.ALL.withWhere(city.and(where("age", Operator.EQ, 1))));
    this.byEither =
        all.prepare(
            Filter.ALL.withWhere(
                where("email", Operator.EQ, 0).or(where("lastName", Operator.EQ, 1))));
    this.firstByBalance =
        all.prepare(
            Filter.ALL.withWhere(where("score", Operator.GTE, 0)).orderBy("balance").limit(20));
    this.firstByName = all.prepare(Filter.ALL.orderBy("lastName").limit(20));
  }

  static People plain(int size) {
    return new People(size, List.of());
  }

  static People indexed(int size) {
    return new People(size, INDEXES);
  }

  /** Returns the ten that are nearest to a place. */
  List<Document> nearest(int number) {
    Where near =
        new Where.Near(PropertyPath.of("place"), place(number), 0, null, DistanceUnit.KILOMETERS);
    return all.find(Filter.ALL.withWhere(near).limit(10));
  }

  /** Returns a number from 1 to the size, one after the other without an order. */
  long pick(int number) {
    return 1 + Long.remainderUnsigned(Sample.mix(number), size);
  }

  private static Where where(String property, Operator operator, int parameter) {
    return new Where.Comparison(PropertyPath.of(property), operator, new Parameter(parameter));
  }

  private static List<Document> documents(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(People::document).toList();
  }

  private static Document document(int number) {
    return CustomerRecords.record(number).with("id", (long) number).with("place", place(number));
  }

  private static GeoPoint place(int number) {
    long mixed = Sample.mix(number);
    return new GeoPoint(
        (mixed & 0xFFFFF) * 170.0 / 0xFFFFF - 85, (mixed >>> 44) * 360.0 / 0xFFFFF - 180);
  }

  @Override
  public void close() {
    source.close();
  }
}
