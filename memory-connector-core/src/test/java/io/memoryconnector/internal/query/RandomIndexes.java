package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.IndexDefinition.Uniqueness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes indexes at random, and filters that ask for what they are over. */
final class RandomIndexes {
  private static final PropertyPath SPOT = PropertyPath.of("spot");
  private static final PropertyPath ID = PropertyPath.of("id");

  private final SplittableRandom random;
  private final RandomFilters filters;
  private final List<IndexDefinition> definitions = new ArrayList<>();

  /** Makes one to three indexes, of one to three properties each. */
  RandomIndexes(long seed, RandomFilters filters) {
    this.random = new SplittableRandom(seed);
    this.filters = filters;
    for (int count = random.nextInt(1, 4); count > 0; count--) {
      definitions.add(definition());
    }
  }

  List<IndexDefinition> definitions() {
    return definitions;
  }

  private IndexDefinition definition() {
    List<String> choices = random.nextInt(3) == 0 ? RandomFilters.PATHS : RandomFilters.SORTABLE;
    List<PropertyPath> properties = new ArrayList<>();
    if (random.nextInt(6) == 0) {
      properties.add(SPOT);
    }
    for (int count = random.nextInt(1, 4); count > 0; count--) {
      properties.add(PropertyPath.of(choices.get(random.nextInt(choices.size()))));
    }
    return new IndexDefinition(
        properties.stream().distinct().toList(),
        random.nextBoolean() ? Uniqueness.UNIQUE : Uniqueness.NOT_UNIQUE);
  }

  /** Returns a filter with conditions on the properties of one index, and perhaps its order. */
  Filter filter() {
    IndexDefinition index = definitions.get(random.nextInt(definitions.size()));
    Filter filter = filters.filter().withWhere(where());
    return random.nextInt(4) == 0 ? filter : filter.withOrder(order(index));
  }

  /** Returns conditions on the properties of one index, of several at once, or of either. */
  private Where where() {
    Where where = new Where.And(conditions());
    return switch (random.nextInt(6)) {
      case 0, 1 -> where.and(new Where.And(conditions()));
      case 2 -> where.or(new Where.And(conditions()));
      case 3 ->
          new Where.And(conditions())
              .and(where.or(new Where.And(conditions())).or(filters.comparison(ID)));
      default -> where;
    };
  }

  private List<Where> conditions() {
    IndexDefinition index = definitions.get(random.nextInt(definitions.size()));
    List<Where> conditions = new ArrayList<>();
    for (PropertyPath property : index.properties()) {
      for (int count = random.nextInt(3); count > 0; count--) {
        conditions.add(property.equals(SPOT) ? filters.near() : filters.comparison(property));
      }
    }
    return conditions;
  }

  /** Returns such a filter in the order of an index over lists or values of mixed kinds, too. */
  Filter filterInAnyOrder() {
    IndexDefinition index = definitions.get(random.nextInt(definitions.size()));
    Order.Direction direction = direction();
    return filter()
        .withOrder(
            new Order(
                index.properties().stream()
                    .map(property -> new Order.Term(property, direction))
                    .toList()));
  }

  private Order order(IndexDefinition index) {
    List<Order.Term> terms = new ArrayList<>();
    Order.Direction direction = direction();
    int left = random.nextInt(3) == 0 ? random.nextInt(index.properties().size() + 1) : 0;
    for (PropertyPath property : index.properties().subList(left, index.properties().size())) {
      if (RandomFilters.SORTABLE.contains(property.toString())) {
        terms.add(new Order.Term(property, random.nextInt(8) == 0 ? direction() : direction));
      }
    }
    if (random.nextInt(3) == 0) {
      terms.add(new Order.Term(PropertyPath.of("id"), direction()));
    }
    return new Order(terms);
  }

  private Order.Direction direction() {
    List<Order.Direction> directions = Arrays.asList(Order.Direction.values());
    return directions.get(random.nextInt(directions.size()));
  }
}
