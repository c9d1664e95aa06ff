package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.model.ModelDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first few of an order, over several blocks, against all records sorted. */
class ContendersTest {
  private static final long SEED = 20_261_128;
  private static final int RECORDS = 500;
  private static final int[] PAGES = {1, 7, 100};

  @ParameterizedTest
  @ValueSource(strings = {"grown", "fallen", "word", "rare", "whole", "broken", "mixed", "nowhere"})
  void are_the_first_of_all_that_are_sorted(String property) {
    for (long seed = SEED; seed < SEED + 5; seed++) {
      IndexedRecords records = records(new SplittableRandom(seed));
      for (Order order : orders(PropertyPath.of(property))) {
        Filter filter = Filter.ALL.withOrder(order);
        List<Document> all = find(filter, records);
        for (int limit : PAGES) {
          assertThat(find(filter.withLimit(limit).withSkip(2), records))
              .as("seed %d, filter %s", seed, filter.withLimit(limit).toJson())
              .containsExactlyElementsOf(all.subList(2, limit + 2));
        }
      }
    }
  }

  @Test
  void are_looked_for_where_values_that_grow_with_the_ids_have_the_first_ones() {
    IndexedRecords records = records(new SplittableRandom(SEED));
    assertThat(query(Filter.ALL.desc("grown").limit(1)).explain(records).words())
        .isEqualTo("Walks over all records backwards, and keeps the first ones while sorting.");
    assertThat(query(Filter.ALL.orderBy("grown").limit(1)).explain(records).words())
        .isEqualTo("Walks over all records, and keeps the first ones while sorting.");
  }

  private static List<Document> find(Filter filter, IndexedRecords records) {
    return query(filter).find(records);
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
          orders.add(new Order(List.of(new Order.Term(property, direction, nulls, textCase))));
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
            .with("mixed", mixed(random));
    return random.nextInt(3) == 0 ? record.with("rare", text(random.nextInt(400))) : record;
  }

  private static String text(int number) {
    String text = "w" + number;
    return number % 3 == 0 ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static Object mixed(SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 -> text(random.nextInt(50));
      case 1 -> random.nextInt(50);
      case 2 -> new BigDecimal(random.nextInt(50)).movePointLeft(1);
      case 3 -> List.of(text(random.nextInt(50)));
      default -> random.nextBoolean();
    };
  }
}
