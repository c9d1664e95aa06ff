package io.memoryconnector.spring.core;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.ImpossibleValue;
import java.util.List;

/**
 * Refuses filters that name a property which the entity lacks, or a constant which its enum lacks.
 * LoopBack ignores them or finds nothing, and so does core; here it is more likely a slip of the
 * pen, and a condition that it is null, or none of them, would hold for every record.
 */
record FilterCheck(EntityConverter<?> converter) {

  void check(Filter filter) {
    Given.filter(filter);
    FilterPointer at = FilterPointer.ofFilter();
    check(filter.where(), at.member("where"));
    check(filter.order(), at.member("order"));
    check(filter.fields(), at.member("fields"));
  }

  void check(Where where) {
    check(Given.where(where), FilterPointer.ofWhere());
  }

  private void check(Where where, FilterPointer at) {
    where.accept(new NamesInWhere(this, at));
  }

  private void check(Order order, FilterPointer at) {
    List<Order.Term> terms = order.terms();
    for (int position = 0; position < terms.size(); position++) {
      require(terms.get(position).property(), at.element(position));
    }
  }

  private void check(Fields fields, FilterPointer at) {
    List<String> included = fields.included();
    boolean isList = fields.excluded().isEmpty();
    for (int position = 0; position < included.size(); position++) {
      String name = included.get(position);
      require(topLevel(name), isList ? at.element(position) : at.member(name));
    }
    fields.excluded().forEach(name -> require(topLevel(name), at.member(name)));
  }

  private static PropertyPath topLevel(String name) {
    return new PropertyPath(List.of(name));
  }

  /** Refuses a path on which records hold nothing. */
  void require(PropertyPath path, FilterPointer at) {
    if (!converter.structure().mayHold(path)) {
      throw at.refusal(
          "'%s' has no property '%s'. Use one of %s."
              .formatted(
                  converter.definition().name(),
                  path,
                  String.join(", ", converter.structure().besides(path))));
    }
  }

  /** Refuses a constant that records do not hold. */
  void requirePossible(Where.Comparison comparison, FilterPointer at) {
    if (comparison.textCase() != TextCase.EXACT) {
      return;
    }
    ImpossibleValue impossible =
        converter
            .structure()
            .impossibleConstant(comparison.property(), comparison.operator(), comparison.operand())
            .orElse(null);
    if (impossible != null) {
      throw at.refusal(
          "%s is given, but '%s' %s. %s."
              .formatted(
                  FilterPointer.quote(impossible.value()),
                  comparison.property(),
                  impossible.reason(),
                  impossible.remedy()));
    }
  }
}
