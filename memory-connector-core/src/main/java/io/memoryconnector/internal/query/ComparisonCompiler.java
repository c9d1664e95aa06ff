package io.memoryconnector.internal.query;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Regexp;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.query.Interval.Bound;
import io.memoryconnector.internal.query.Interval.Edge;
import io.memoryconnector.internal.query.Selection.Fit;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a condition on one property into a test of records. All that does not depend on the operand
 * is done when this is made, so that one condition may cheaply get many operands.
 */
final class ComparisonCompiler {
  private static final Selection UNORDERED = new Selection.Unordered();
  private static final int CORNERS_OF_A_TRIANGLE = 3;

  private final Where.Comparison comparison;
  private final OperandConversion conversion;
  private final PathReader reader;
  private final FilterPointer at;
  private final FilterLimits limits;

  /**
   * Makes a compiler of one comparison.
   *
   * @param at where its operand stands
   */
  ComparisonCompiler(
      Where.Comparison comparison, ModelDefinition model, FilterPointer at, FilterLimits limits) {
    this.comparison = comparison;
    this.conversion = new OperandConversion(DeclaredType.of(comparison.property(), model));
    this.reader = new PathReader(comparison.property());
    this.at = at;
    this.limits = limits;
  }

  PropertyPath property() {
    return comparison.property();
  }

  /**
   * Returns the condition with this operand.
   *
   * @param patternSteps counts for all conditions of a query that is run once
   * @throws io.memoryconnector.error.InvalidFilterException if the property cannot be compared with
   *     such an operand
   */
  Clause.Compared compile(@Nullable Object operand, PatternSteps patternSteps) {
    return switch (comparison.operator()) {
      case EQ -> selecting(points(Collections.singletonList(operand)));
      case INQ -> selecting(points(listOf(operand)));
      case NEQ -> unless(equality(points(Collections.singletonList(operand))));
      case NIN -> unless(equality(points(listOf(operand))));
      case GT, GTE -> selecting(range(low(operand, edge(Operator.GT), at), null));
      case LT, LTE -> selecting(range(null, high(operand, edge(Operator.LT), at)));
      case BETWEEN, OPEN, LEFT_OPEN, RIGHT_OPEN -> selecting(between(listOf(operand)));
      case NLIKE, NILIKE -> unless(like(operand));
      case CONTAINS -> testing(contains(operand));
      case EMPTY -> testing(PresenceTest.EMPTY);
      case EXISTS -> testing(PresenceTest.EXISTS);
      case STARTS_WITH -> startingWith(textOf(operand));
      case MATCHES -> matching(textOf(operand));
      case REGEXP -> testing(new RegexpTest(regexp(operand), limits, patternSteps, at));
      case ENDS_WITH -> testing(TextTests.endsWith(textOf(operand), comparison.textCase()));
      case LIKE, ILIKE -> testing(like(operand));
      case WITHIN -> testing(polygon(listOf(operand)));
    };
  }

  private Clause.Compared selecting(Selection selection) {
    ValueTest test =
        selection instanceof Selection.Within within
            ? RangeTests.within(within.interval(), comparison.textCase())
            : equality((Selection.Points) selection);
    return selecting(selection, test);
  }

  private Clause.Compared selecting(Selection selection, ValueTest test) {
    // who searches for the selected values finds them in one case only
    Selection searchable = comparison.textCase() == TextCase.EXACT ? selection : UNORDERED;
    return new Clause.Compared(property(), searchable, new PropertyTest(reader, test));
  }

  private Clause.Compared startingWith(String start) {
    return selecting(
        new Selection.Within(Interval.startingWith(start), Fit.EXACT),
        TextTests.startsWith(start, comparison.textCase()));
  }

  private Clause.Compared matching(String text) {
    LikePattern pattern = LikePattern.whole(text, TextTests.letters(comparison.textCase()));
    return selecting(pattern.selection(), TextTests.matching(pattern));
  }

  private Clause.Compared testing(ValueTest test) {
    return new Clause.Compared(property(), UNORDERED, new PropertyTest(reader, test));
  }

  /** No value satisfies the test: for lists and paths through lists this says none of them does. */
  private Clause.Compared unless(ValueTest test) {
    return new Clause.Compared(
        property(), UNORDERED, RecordTests.not(new PropertyTest(reader, test)));
  }

  private ValueTest equality(Selection.Points points) {
    return EqualityTests.oneOf(points.values(), comparison.textCase());
  }

  private Selection.Points points(List<?> operands) {
    boolean isList = comparison.operator() == Operator.INQ || comparison.operator() == Operator.NIN;
    List<@Nullable Object> values = new ArrayList<>(operands.size());
    for (int position = 0; position < operands.size(); position++) {
      Object value =
          conversion.equalOperand(operands.get(position), isList ? at.element(position) : at);
      if (value != Conversion.UNFIT) {
        values.add(value);
      }
    }
    return new Selection.Points(values);
  }

  private @Nullable Bound low(@Nullable Object operand, Edge edge, FilterPointer place) {
    return bound(operand, edge, conversion::firstDayAfter, place);
  }

  private @Nullable Bound high(@Nullable Object operand, Edge edge, FilterPointer place) {
    return bound(operand, edge, conversion::lastDayBefore, place);
  }

  /**
   * Returns null where nothing can be greater or less.
   *
   * @param nearestDay finds the day that is the bound where days compare with a moment
   */
  private @Nullable Bound bound(
      @Nullable Object operand,
      Edge edge,
      Function<@Nullable Object, @Nullable LocalDate> nearestDay,
      FilterPointer place) {
    Object value = conversion.comparedOperand(operand, place);
    if (value == Conversion.UNFIT) {
      LocalDate day = nearestDay.apply(operand);
      return day == null ? null : new Bound(day, Edge.INCLUDED);
    }
    return value == null ? null : new Bound(value, edge);
  }

  private Edge edge(Operator... excluding) {
    return Arrays.asList(excluding).contains(comparison.operator()) ? Edge.EXCLUDED : Edge.INCLUDED;
  }

  private Selection between(List<?> operands) {
    if (operands.size() != 2) {
      throw at.refusal(
          "%d values are given. Give two, the least and the greatest.".formatted(operands.size()));
    }
    Edge lowEdge = edge(Operator.OPEN, Operator.LEFT_OPEN);
    Edge highEdge = edge(Operator.OPEN, Operator.RIGHT_OPEN);
    Bound low = low(operands.get(0), lowEdge, at.element(0));
    Bound high = high(operands.get(1), highEdge, at.element(1));
    return low == null || high == null ? nothing() : range(low, high);
  }

  private static Selection range(@Nullable Bound low, @Nullable Bound high) {
    Interval interval = new Interval(low, high);
    return interval.isComparable() ? new Selection.Within(interval, Fit.EXACT) : nothing();
  }

  private static Selection nothing() {
    return new Selection.Points(List.of());
  }

  private ValueTest polygon(List<?> operands) {
    List<GeoPoint> corners = new ArrayList<>(operands.size());
    for (int position = 0; position < operands.size(); position++) {
      Object corner = operands.get(position);
      if (!(Conversion.to(Scalar.GEO_POINT, corner) instanceof GeoPoint point)) {
        throw at.element(position)
            .refusal("%s is not a geo point. Give one.".formatted(FilterPointer.quote(corner)));
      }
      corners.add(point);
    }
    if (corners.size() < CORNERS_OF_A_TRIANGLE) {
      throw at.refusal("%d corners make no polygon. Give three or more.".formatted(corners.size()));
    }
    Polygon polygon = new Polygon(corners);
    if (polygon.isAroundPole()) {
      throw at.refusal(
          "the polygon lies around a pole, where its sides have no inside. Divide it in two.");
    }
    return polygon;
  }

  private ValueTest contains(@Nullable Object operand) {
    Object part = conversion.containedOperand(operand, at);
    return part == Conversion.UNFIT
        ? ValueTest.NEVER
        : TextTests.contains(part, comparison.textCase());
  }

  private ValueTest like(@Nullable Object operand) {
    boolean ignoresCase =
        comparison.operator() == Operator.ILIKE || comparison.operator() == Operator.NILIKE;
    return TextTests.like(textOf(operand), ignoresCase ? TextCase.IGNORED : comparison.textCase());
  }

  private Regexp regexp(@Nullable Object operand) {
    if (operand instanceof Regexp regexp) {
      return comparison.textCase() == TextCase.IGNORED && regexp.flags().indexOf('i') < 0
          ? new Regexp(regexp.pattern(), regexp.flags() + "i")
          : regexp;
    }
    try {
      return regexp(Regexp.parse(textOf(operand)));
    } catch (IllegalArgumentException e) {
      throw at.refusal(String.valueOf(e.getMessage()));
    }
  }

  private String textOf(@Nullable Object operand) {
    if (operand != null && Conversion.to(Scalar.STRING, operand) instanceof String text) {
      return text;
    }
    throw at.refusal("%s is not text. Give text.".formatted(FilterPointer.quote(operand)));
  }

  private List<?> listOf(@Nullable Object operand) {
    if (operand instanceof List<?> list) {
      return list;
    }
    throw at.refusal(
        "%s is not a list. Give a list of values.".formatted(FilterPointer.quote(operand)));
  }
}
