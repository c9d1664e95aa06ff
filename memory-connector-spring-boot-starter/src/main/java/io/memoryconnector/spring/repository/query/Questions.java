package io.memoryconnector.spring.repository.query;

import io.memoryconnector.PreparedFilter;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.util.Lazy;

/**
 * Makes the questions of one query method. Its condition is prepared here, once, so that a call
 * only brings its operands; one whose form depends on the arguments is made for each call.
 * Thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // readings are made once
final class Questions {
  private final EntityOperations<?> entities;
  private final QueryTemplate template;
  private final Operand[] operands;
  private volatile Arrangement last; // calls seldom differ in it; a race only repeats the work

  /**
   * How results are arranged that a call wants in an order and as a type of its own.
   *
   * @param sort what the call says of the order
   * @param ordering that of the query and the call
   * @param keyset tells places in this order; found when somebody first asks for one
   * @param prepared null if the form of the query depends on the arguments
   */
  record Arrangement(
      Sort sort,
      Reading reading,
      Ordering ordering,
      Supplier<Keyset> keyset,
      @Nullable PreparedFilter prepared) {}

  /** Prepares the condition; the reading is that of calls that do not want another one. */
  Questions(EntityOperations<?> entities, QueryTemplate template, Reading reading) {
    this.entities = entities;
    this.template = template;
    List<Operand> places = new ArrayList<>();
    Where open = template.condition().open(places);
    this.operands = places.toArray(Operand[]::new);
    this.last =
        new Arrangement(
            Sort.unsorted(),
            reading,
            template.ordering(),
            keyset(template.ordering()),
            open == null || !template.base().isFixed()
                ? null
                : entities.collection().prepare(prepared(open, reading)));
  }

  /** Returns the arrangement of the results of one call. */
  Arrangement arrangement(Sort sort, Reading reading) {
    Arrangement known = last;
    if (known.reading() != reading || !areEqual(known.sort(), sort)) {
      known = arranged(known, sort, reading);
      last = known;
    }
    return known;
  }

  /** Compares what {@link Sort#equals} does, which copies both for it. */
  private static boolean areEqual(Sort known, Sort sort) {
    if (known == sort) {
      return true;
    }
    Iterator<Sort.Order> others = known.iterator();
    for (Sort.Order order : sort) {
      if (!others.hasNext() || !others.next().equals(order)) {
        return false;
      }
    }
    return !others.hasNext();
  }

  private Arrangement arranged(Arrangement other, Sort sort, Reading reading) {
    Ordering ordering = template.ordering().then(Ordering.of(entities, sort));
    PreparedFilter prepared = other.prepared();
    return new Arrangement(
        sort,
        reading,
        ordering,
        keyset(ordering),
        prepared == null
            ? null
            : prepared.withOrder(ordering.order()).withFields(fieldsFor(reading)));
  }

  private Supplier<Keyset> keyset(Ordering ordering) {
    return Lazy.of(() -> Keyset.of(entities, ordering));
  }

  /** Returns the question of a call with these arguments. */
  Question ask(Arrangement arrangement, Arguments arguments) {
    PreparedFilter prepared = arrangement.prepared();
    List<@Nullable Object> values = prepared == null ? null : valuesOf(arguments);
    return prepared == null || values == null
        ? new Question.OfFilter(entities, filter(arrangement, arguments))
        : new PreparedQuestion(entities, prepared, values);
  }

  /** Returns the operands; null if no record can be compared with one of them. */
  private @Nullable List<@Nullable Object> valuesOf(Arguments arguments) {
    @Nullable Object[] values = new Object[operands.length];
    for (int position = 0; position < operands.length; position++) {
      values[position] = operands[position].of(arguments);
      if (values[position] == Operand.NONE) {
        return null;
      }
    }
    return Arrays.asList(values);
  }

  private Filter prepared(Where open, Reading reading) {
    return filter(template.base().declared(), open, template.ordering())
        .withFields(fieldsFor(reading));
  }

  private Filter filter(Arrangement arrangement, Arguments arguments) {
    return filter(
            template.base().bind(arguments),
            template.condition().bind(arguments),
            arrangement.ordering())
        .withFields(fieldsFor(arrangement.reading()));
  }

  private static Filter filter(Filter base, Where where, Ordering ordering) {
    return base.withWhere(where).withOrder(ordering.order());
  }

  /** Results that are whole have the fields of the query, if it says any. */
  private Fields fieldsFor(Reading reading) {
    return reading.isPartial() ? reading.fields() : template.base().fields();
  }
}
