package io.memoryconnector.benchmarks.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.PreparedFilter;
import io.memoryconnector.benchmarks.customer.CustomerRecords;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import java.util.Objects;

/** The memory connector with filters that are prepared: what it hands out nobody can change. */
final class MemoryPeer implements Peer<Document> {
  private static final Parameter FIRST = new Parameter(0);
  private static final Parameter SECOND = new Parameter(1);

  private final MemoryDataSource source = MemoryDataSource.inMemory("core");
  private final MemoryCollection all;
  private final PreparedFilter byEmail;
  private final PreparedFilter byCityAndAge;
  private final PreparedFilter byAge;
  private final PreparedFilter byLastName;
  private final PreparedFilter byActive;

  private MemoryPeer(ModelDefinition model) {
    this.all = source.define(model);
    this.byEmail = all.prepare(Filter.where("email").eq(FIRST));
    this.byCityAndAge = all.prepare(Filter.where("city").eq(FIRST).and("age").gt(SECOND));
    this.byAge = all.prepare(Filter.where("age").gte(FIRST).and("age").lt(SECOND));
    this.byLastName = all.prepare(Filter.ALL.orderBy("lastName"));
    this.byActive = all.prepare(Filter.where("active").eq(FIRST));
  }

  static MemoryPeer plain() {
    return new MemoryPeer(CustomerRecords.DEFINITION);
  }

  static MemoryPeer indexed() {
    return new MemoryPeer(
        ModelDefinition.named(CustomerRecords.MODEL)
            .index(IndexDefinition.unique("email"))
            .index(IndexDefinition.of("city", "age"))
            .index(IndexDefinition.of("age"))
            .index(IndexDefinition.of("lastName"))
            .index(IndexDefinition.of("active"))
            .build());
  }

  @Override
  public void load(int size) {
    CustomerRecords.fill(all, size);
  }

  @Override
  public Document byId(long id) {
    return all.findById(id).orElseThrow();
  }

  @Override
  public boolean exists(long id) {
    return all.exists(id);
  }

  @Override
  public Document byEmail(String email) {
    return byEmail.findOne(List.of(email)).orElseThrow();
  }

  @Override
  public List<Document> inCityOlderThan(String city, int age) {
    return byCityAndAge.find(List.of(city, age));
  }

  @Override
  public long countInCityOlderThan(String city, int age) {
    return byCityAndAge.count(List.of(city, age));
  }

  @Override
  public List<Document> aged(int from, int before) {
    return byAge.find(List.of(from, before));
  }

  @Override
  public long countAged(int from, int before) {
    return byAge.count(List.of(from, before));
  }

  @Override
  public List<Document> firstByLastName(int limit) {
    return byLastName.withPage(0, limit).find(List.of());
  }

  @Override
  public long countActive() {
    return byActive.count(List.of(true));
  }

  @Override
  public Document changeScore(long id, long score) {
    return all.updateById(id, Document.of("score", score));
  }

  @Override
  public Document fresh(int number) {
    return CustomerRecords.record(number);
  }

  @Override
  public long insert(Document fresh) {
    return ((Number) Objects.requireNonNull(all.create(fresh).get("id"))).longValue();
  }

  @Override
  public void removeBeyond(long id) {
    all.deleteAll(Where.property("id").gt(id));
  }

  @Override
  public void close() {
    source.close();
  }
}
