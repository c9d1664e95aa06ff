package io.memoryconnector.internal.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.value.Values;
import io.memoryconnector.model.ModelDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first few of an order, over several blocks, against all records sorted. */
class ContendersTest {
  private static final long SEED = 20_261_128;
  private static final int RECORDS = 400;
  private static final PropertyPath WORD = PropertyPath.of("word");
  private static final int[] PAGES = {1, 7, 100};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grown",
        "fallen",
        "word",
        "rare",
        "whole",
        "broken",
        "truth",
        "moment",
        "mixed",
        "seldom",
        "nowhere",
        "stretches"
      })
  void are_the_first_of_all_that_are_sorted(String property) {
    for (long seed = SEED; seed < SEED + 2; seed++) {
      IndexedRecords records = records(new SplittableRandom(seed));
      for (Order order : orders(PropertyPath.of(property))) {
        assertPages(Filter.ALL.withOrder(order), records, seed);
        assertPages(Filter.where("whole").lt(400).withOrder(order), records, seed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void are_sorted_by_kind_and_value_where_kinds_mix(Order.Direction direction) {
    PropertyPath mixed = PropertyPath.of("mixed");
    Comparator<Object> ascending = Values::compareToSort;
    Comparator<Object> order = direction == Order.Direction.ASC ? ascending : ascending.reversed();
    IndexedRecords records = records(new SplittableRandom(SEED));
    Order byMixed = new Order(List.of(new Order.Term(mixed, direction)));
    assertThat(query(Filter.ALL.withOrder(byMixed)).find(records))
        .isSortedAccordingTo(
            Comparator.<Document, Object>comparing(
                    record -> requireNonNull(record.get("mixed")), order)
                .thenComparing(record -> (Integer) requireNonNull(record.get("id"))));
  }

  /** As in LoopBack, to which values of different kinds are equal. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3})
  void stay_where_they_are_among_a_few_whose_kinds_mix(int limit) {
    Filter filter = Filter.ALL.orderBy("v").withLimit(limit);
    assertThat(Probe.of("-", "[2, \"a\", 1]").ids(filter)).isEqualTo(limit == 2 ? "1 2" : "1 2 3");
  }

  private static void assertPages(Filter filter, IndexedRecords records, long seed) {
    List<Object> all = find(filter, records);
    for (int limit : PAGES) {
      assertThat(find(filter.withLimit(limit).withSkip(2), records))
          .as("seed %d, filter %s", seed, filter.withLimit(limit).toJson())
          .containsExactlyElementsOf(all.subList(2, limit + 2));
    }
  }

  private static List<Object> find(Filter filter, IndexedRecords records) {
    return query(filter).find(records).stream().map(record -> record.get("id")).toList();
  }

  private static Query query(Filter filter) {
    ModelDefinition model = ModelDefinition.named("Random").build();
    return new QueryCompiler(model, FilterLimits.DEFAULT).compile(filter);
  }

  private static List<Order> orders(PropertyPath property) {
    List<Order> orders = new ArrayList<>();
    for (Order.Direction direction : Order.Direction.values()) {
      for (Order.Nulls nulls : Order.Nulls.values()) {
        for (TextCase textCase : TextCase.values()) {
          Order.Term term = new Order.Term(property, direction, nulls, textCase);
          orders.add(new Order(List.of(term)));
          orders.add(new Order(List.of(term, new Order.Term(WORD, Order.Direction.DESC))));
        }
      }
    }
    return orders;
  }

  private static IndexedRecords records(SplittableRandom random) {
    IndexedRecords records = IndexedRecords.empty();
    for (int id = 1; id <= RECORDS; id++) {
      records = records.with(id, record(id, random));
    }
    return records;
  }

  private static Document record(int id, SplittableRandom random) {
    Document record =
        Document.of("id", id)
            .with("grown", text(1_000 + id))
            .with("fallen", text(2_000 - id))
            .with("word", text(random.nextInt(40)))
            .with("whole", random.nextLong(1_000))
            .with("broken", random.nextInt(100) / 8.0)
            .with("truth", random.nextBoolean())
            .with("moment", Instant.ofEpochSecond(random.nextInt(200)))
            .with("seldom", random.nextInt(50) == 0 ? text(random.nextInt(400)) : null)
            .with("mixed", mixed(random))
            .with("stretches", stretch(id, random));
    return random.nextInt(3) == 0 ? record.with("rare", text(random.nextInt(400))) : record;
  }

  private static String text(int number) {
    String text = "w" + number;
    return number % 3 == 0 ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** Of another type in each few blocks: what is kept of the one is compared with the next. */
  private static Object stretch(int id, SplittableRandom random) {
    return switch (id / 100) {
      case 1 -> random.nextInt(400) / 8.0;
      case 2 -> text(random.nextInt(50));
      default -> random.nextInt(50);
    };
  }

  private static Object mixed(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> text(random.nextInt(50));
      case 1 -> random.nextInt(50);
      case 2 -> new BigDecimal(random.nextInt(50)).movePointLeft(1);
      case 3 -> List.of(text(random.nextInt(50)));
      case 4 -> new GeoPoint(random.nextInt(50), 0);
      default -> random.nextBoolean();
    };
  }
}
