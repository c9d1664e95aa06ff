package io.memoryconnector.internal.query;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks, but for the operands and the page: filters that differ in nothing else have
 * equal forms, and are compiled once. Immutable.
 */
final class FilterForm {
  private final List<Object> parts;
  private final int hash;

  private FilterForm(List<Object> parts) {
    this.parts = parts;
    this.hash = parts.hashCode();
  }

  /**
   * A filter taken apart.
   *
   * @param operands in the order in which {@link #withParameters} counts them
   */
  record Parted(FilterForm form, List<@Nullable Object> operands) {}

  /**
   * Takes a filter apart; returns null if it has conditions that are not worth while, as they are
   * compiled for their operands, or that have parameters already.
   */
  static @Nullable Parted parted(Filter filter) {
    Parts parts = new Parts();
    if (!filter.where().accept(parts)) {
      return null;
    }
    parts.form.add(filter.order());
    parts.form.add(filter.fields());
    return new Parted(new FilterForm(parts.form), parts.operands);
  }

  /** Returns the where with a parameter in the place of each operand, counted from 0. */
  static Where withParameters(Where where) {
    int[] next = {0};
    return where.accept(new OperandChange(operand -> new Parameter(next[0]++)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FilterForm that && hash == that.hash && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Collects what makes the form; each method returns whether it could. */
  private static final class Parts implements Where.Visitor<Boolean> {
    private final List<Object> form = new ArrayList<>();
    private final List<@Nullable Object> operands = new ArrayList<>();

    @Override
    public Boolean and(Where.And and) {
      form.add(and.form());
      return addAll(and.terms());
    }

    @Override
    public Boolean or(Where.Or or) {
      form.add(Where.Or.class);
      return addAll(or.terms());
    }

    @Override
    public Boolean nor(Where.Nor nor) {
      form.add(Where.Nor.class);
      return addAll(nor.terms());
    }

    @Override
    public Boolean comparison(Where.Comparison comparison) {
      form.add(comparison.property());
      form.add(comparison.operator());
      form.add(comparison.textCase());
      operands.add(comparison.operand());
      return !hasParameter(comparison.operand());
    }

    @Override
    public Boolean near(Where.Near near) {
      return false;
    }

    @Override
    public Boolean openNear(Where.OpenNear near) {
      return false;
    }

    private boolean addAll(List<Where> terms) {
      form.add(terms.size());
      for (Where term : terms) {
        if (!term.accept(this)) {
          return false;
        }
      }
      return true;
    }

    private static boolean hasParameter(@Nullable Object operand) {
      return operand instanceof Parameter
          || (operand instanceof List<?> list && list.stream().anyMatch(Parts::hasParameter));
    }
  }
}
