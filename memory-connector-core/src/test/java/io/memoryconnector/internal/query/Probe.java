package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks records that have one property, {@code v}. Their ids count from 1.
 *
 * @param records in the order of their ids
 */
record Probe(ModelDefinition model, IndexedRecords records) {

  /**
   * Makes records of these values.
   *
   * @param type a scalar type, with {@code []} behind it for a list; {@code -} to declare nothing
   * @param values a JSON list; {@code "<missing>"} leaves the property out of a record
   */
  static Probe of(String type, String values) {
    ModelDefinition.Builder model = ModelDefinition.named("Probe");
    PropertyType declared = typeOf(type);
    if (!type.equals("-")) {
      model.property("v", declared);
    }
    return of(model.build(), (List<?>) parsed(values), value -> Conversion.to(declared, value));
  }

  /** Makes records of these values, without a declaration. */
  static Probe of(List<?> values) {
    return of(ModelDefinition.open("Probe"), values, value -> value);
  }

  private static Probe of(
      ModelDefinition model, List<?> values, UnaryOperator<@Nullable Object> conversion) {
    TreeBuilder<Object, Document> records = IndexedRecords.builder();
    int id = 1;
    for (Object value : values) {
      Document record = Document.of("id", id);
      records.add(
          id++, "<missing>".equals(value) ? record : record.with("v", conversion.apply(value)));
    }
    return new Probe(model, IndexedRecords.of(records.build()));
  }

  /** Returns the ids of the records that satisfy the where, with blanks between them. */
  String ids(Where where) {
    return ids(Filter.ALL.withWhere(where));
  }

  /** Returns the ids of the records that the filter delivers, with blanks between them. */
  String ids(Filter filter) {
    return new QueryCompiler(model, FilterLimits.DEFAULT)
        .compile(filter).stream(records)
            .map(record -> String.valueOf(record.get("id")))
            .collect(Collectors.joining(" "));
  }

  private static Object parsed(String json) {
    return Objects.requireNonNull(Document.parse("{\"v\":" + json + "}").get("v"));
  }

  private static PropertyType typeOf(String type) {
    if (type.equals("-")) {
      return Scalar.ANY;
    }
    return type.endsWith("[]")
        ? new ListOf(typeOf(type.substring(0, type.length() - 2)))
        : Scalar.valueOf(type);
  }
}
