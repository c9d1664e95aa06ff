package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Regexp;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes records and filters at random, with few values, so that filters find something. */
final class RandomFilters {
  private static final List<String> TEXTS =
      List.of("", "a", "A", "ab", "aB", "b", "ba", "a%b", "a_b", "ß", "é", "two\nlines", "10");
  private static final List<Number> NUMBERS =
      List.of(-3, -1.5, 0, 0.0, 1, 1L, 2.5, 3, new BigDecimal("2.50"), 10L, 1L << 55);
  private static final List<String> PATTERNS =
      List.of("a", "%", "_", "a%", "%b", "a_b", "A", "__", "%a%b%", "", "ß", "two_l");
  private static final List<Regexp> EXPRESSIONS =
      List.of(new Regexp("^a", ""), new Regexp("B$", "i"), new Regexp("[ab]{2}", ""));
  static final List<String> PATHS =
      List.of(
          "id",
          "number",
          "text",
          "truth",
          "moment",
          "tags",
          "numbers",
          "any",
          "nowhere",
          "place.city",
          "place.zip",
          "place.tags",
          "things.kind",
          "things.weight",
          "things.parts",
          "things.0.kind",
          "tags.1",
          "place",
          "spot",
          "text.nothing");
  static final List<String> SORTABLE =
      List.of("id", "number", "text", "truth", "moment", "place.city", "place.zip", "nowhere");

  private final SplittableRandom random;
  private final RandomSpots spots;

  RandomFilters(long seed) {
    this.random = new SplittableRandom(seed);
    this.spots = new RandomSpots(random.split());
  }

  /** Returns records in the order of their ids. */
  List<Document> records(int count) {
    List<Document> records = new ArrayList<>();
    for (int id = 1; id <= count; id++) {
      records.add(record(id));
    }
    return records;
  }

  Filter filter() {
    Filter filter = Filter.ALL.withWhere(where(3)).withOrder(order());
    return filter
        .withLimit(oneIn(2) ? 0 : random.nextInt(1, 12))
        .withSkip(oneIn(2) ? 0 : random.nextInt(12));
  }

  private Document record(int id) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("id", id);
    put(record, "number", this::number);
    put(record, "text", this::text);
    put(record, "truth", random::nextBoolean);
    put(record, "moment", this::moment);
    put(record, "tags", () -> list(this::text));
    put(record, "numbers", () -> list(this::number));
    put(record, "any", this::any);
    put(record, "place", this::place);
    put(record, "things", () -> list(this::thing));
    put(record, "spot", spots::value);
    return Document.copyOf(record);
  }

  private Document place() {
    Map<String, @Nullable Object> place = new LinkedHashMap<>();
    put(place, "city", this::text);
    put(place, "zip", this::number);
    put(place, "tags", () -> list(this::text));
    return Document.copyOf(place);
  }

  private Document thing() {
    Map<String, @Nullable Object> thing = new LinkedHashMap<>();
    put(thing, "kind", this::text);
    put(thing, "weight", this::number);
    put(thing, "parts", () -> list(this::number));
    return Document.copyOf(thing);
  }

  private Where where(int depth) {
    return switch (depth == 0 ? 9 : random.nextInt(10)) {
      case 0, 1 -> new Where.And(wheres(depth - 1));
      case 2, 3 -> new Where.Or(wheres(depth - 1));
      case 4 -> new Where.Nor(wheres(depth - 1));
      case 5 -> oneIn(3) ? spots.near() : comparison();
      default -> comparison();
    };
  }

  private List<Where> wheres(int depth) {
    List<Where> wheres = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      wheres.add(where(depth));
    }
    return wheres;
  }

  Where near() {
    return spots.near();
  }

  private Where comparison() {
    return comparison(PropertyPath.of(pick(PATHS)));
  }

  Where comparison(PropertyPath path) {
    Operator operator = pick(Arrays.asList(Operator.values()));
    TextCase textCase = oneIn(6) ? TextCase.IGNORED : TextCase.EXACT;
    return switch (operator) {
      case EMPTY, EXISTS -> new Where.Comparison(path, operator, null);
      case REGEXP -> new Where.Comparison(path, operator, pick(EXPRESSIONS));
      case LIKE, NLIKE, ILIKE, NILIKE, MATCHES, STARTS_WITH, ENDS_WITH ->
          new Where.Comparison(path, operator, pick(PATTERNS), textCase);
      case INQ, NIN ->
          new Where.Comparison(path, operator, operands(path, random.nextInt(8)), textCase);
      case WITHIN -> new Where.Comparison(PropertyPath.of("spot"), operator, spots.triangle());
      case BETWEEN, OPEN, LEFT_OPEN, RIGHT_OPEN ->
          new Where.Comparison(path, operator, operands(path, 2), textCase);
      case EQ, NEQ ->
          new Where.Comparison(path, operator, oneIn(8) ? null : equalOperand(path), textCase);
      default -> new Where.Comparison(path, operator, operand(path), textCase);
    };
  }

  private List<@Nullable Object> operands(PropertyPath path, int count) {
    List<@Nullable Object> operands = new ArrayList<>();
    for (int left = count; left > 0; left--) {
      operands.add(oneIn(8) ? null : operand(path));
    }
    return Collections.unmodifiableList(operands);
  }

  private Object equalOperand(PropertyPath path) {
    return path.toString().equals("tags") && oneIn(4) ? list(this::text) : operand(path);
  }

  /** Returns an operand of the type that the path has most often, so that nothing is converted. */
  private Object operand(PropertyPath path) {
    return switch (path.toString()) {
      case "id" -> random.nextInt(50);
      case "number", "numbers", "place.zip", "things.weight", "things.parts" -> number();
      case "truth" -> random.nextBoolean();
      case "moment" -> moment();
      case "any", "nowhere", "place", "spot", "text.nothing" -> any();
      default -> text();
    };
  }

  private Order order() {
    List<Order.Term> terms = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      terms.add(
          new Order.Term(
              PropertyPath.of(pick(SORTABLE)),
              pick(Arrays.asList(Order.Direction.values())),
              oneIn(2) ? Order.Nulls.NATIVE : pick(Arrays.asList(Order.Nulls.values())),
              oneIn(4) ? TextCase.IGNORED : TextCase.EXACT));
    }
    return new Order(terms);
  }

  private Number number() {
    return pick(NUMBERS);
  }

  private String text() {
    return pick(TEXTS);
  }

  private Instant moment() {
    return Instant.EPOCH.plusSeconds(random.nextInt(5));
  }

  private Object any() {
    return switch (random.nextInt(4)) {
      case 0 -> number();
      case 1 -> text();
      case 2 -> random.nextBoolean();
      default -> Document.of("a", number());
    };
  }

  private <T> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      list.add(element.get());
    }
    return list;
  }

  /** A property is sometimes missing and sometimes null. */
  private void put(Map<String, @Nullable Object> record, String name, Supplier<?> value) {
    int choice = random.nextInt(8);
    if (choice > 0) {
      record.put(name, choice == 1 ? null : value.get());
    }
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
