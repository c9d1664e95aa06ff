package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.PreparedFilter;
import io.memoryconnector.RecordPage;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the records of a collection, and translates what it refuses. Thread-safe. */
final class RecordReads {
  private final MemoryCollection collection;
  private final MemoryExceptionTranslator translator;
  private final FilterCheck filterCheck;

  RecordReads(
      MemoryCollection collection, MemoryExceptionTranslator translator, FilterCheck filterCheck) {
    this.collection = collection;
    this.translator = translator;
    this.filterCheck = filterCheck;
  }

  Optional<Document> findById(Object storedId) {
    return translator.translating(() -> collection.findById(storedId));
  }

  boolean existsById(Object storedId) {
    return translator.translating(() -> collection.exists(storedId));
  }

  List<Document> findAllById(List<Object> storedIds) {
    return translator.translating(() -> collection.findByIds(storedIds, Filter.ALL));
  }

  List<Document> find(Filter filter) {
    return checked(filter, () -> collection.find(filter));
  }

  Optional<Document> findOne(Filter filter) {
    return checked(filter, () -> collection.findOne(filter));
  }

  RecordPage findPage(Filter filter) {
    return checked(filter, () -> collection.findPage(filter));
  }

  Stream<Document> stream(Filter filter) {
    return translated(checked(filter, () -> collection.stream(filter)));
  }

  long count(Where where) {
    return translator.translating(
        () -> {
          filterCheck.check(where);
          return collection.count(where);
        });
  }

  boolean exists(Where where) {
    return findOne(Filter.ALL.withWhere(Given.where(where))).isPresent();
  }

  List<Document> find(PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return translator.translating(() -> filter.find(operands));
  }

  RecordPage findPage(PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return translator.translating(() -> filter.findPage(operands));
  }

  Stream<Document> stream(PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return translated(translator.translating(() -> filter.stream(operands)));
  }

  long count(PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return translator.translating(() -> filter.count(operands));
  }

  boolean exists(PreparedFilter filter, List<? extends @Nullable Object> operands) {
    return translator.translating(() -> filter.exists(operands));
  }

  private <R> R checked(Filter filter, Supplier<R> call) {
    return translator.translating(
        () -> {
          filterCheck.check(filter);
          return call.get();
        });
  }

  private Stream<Document> translated(Stream<Document> records) {
    return StreamSupport.stream(
        new TranslatingSpliterator<>(records.spliterator(), translator), false);
  }
}
