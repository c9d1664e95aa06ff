package io.memoryconnector.spring.repository.query;

import com.querydsl.core.types.Constant;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.ExpressionUtils;
import com.querydsl.core.types.FactoryExpression;
import com.querydsl.core.types.Operation;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.OrderSpecifier;
import com.querydsl.core.types.ParamExpression;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.Predicate;
import com.querydsl.core.types.SubQueryExpression;
import com.querydsl.core.types.TemplateExpression;
import com.querydsl.core.types.Visitor;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Regexp;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Sort;
import org.springframework.util.Assert;

/**
 * Turns Querydsl's predicates into conditions. Only loaded where Querydsl is there. Thread-safe.
 */
public final class QuerydslConditions implements Visitor<Where, Integer> {
  /** As deep as conditions may be. */
  private static final int MAX_DEPTH = 200;

  private static final Map<Ops, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry(Ops.EQ, Operator.EQ),
          Map.entry(Ops.EQ_IGNORE_CASE, Operator.EQ),
          Map.entry(Ops.NE, Operator.NEQ),
          Map.entry(Ops.GT, Operator.GT),
          Map.entry(Ops.GOE, Operator.GTE),
          Map.entry(Ops.LT, Operator.LT),
          Map.entry(Ops.LOE, Operator.LTE),
          Map.entry(Ops.NOT_IN, Operator.NIN),
          Map.entry(Ops.LIKE, Operator.MATCHES),
          Map.entry(Ops.LIKE_IC, Operator.MATCHES),
          Map.entry(Ops.STARTS_WITH, Operator.STARTS_WITH),
          Map.entry(Ops.STARTS_WITH_IC, Operator.STARTS_WITH),
          Map.entry(Ops.ENDS_WITH, Operator.ENDS_WITH),
          Map.entry(Ops.ENDS_WITH_IC, Operator.ENDS_WITH),
          Map.entry(Ops.STRING_CONTAINS, Operator.CONTAINS),
          Map.entry(Ops.STRING_CONTAINS_IC, Operator.CONTAINS));

  private final QuerydslPaths paths;

  /** Makes the conditions of predicates on these entities. */
  public QuerydslConditions(EntityConverter<?> converter) {
    this.paths = new QuerydslPaths(converter);
  }

  /**
   * Returns the condition that a predicate stands for; an empty builder stands for always.
   *
   * @throws InvalidDataAccessApiUsageException if it has something in it that cannot be asked for
   */
  public Where of(Predicate predicate) {
    Assert.notNull(predicate, "Predicate must not be null");
    Expression<?> extracted = ExpressionUtils.extract(predicate);
    return extracted == null ? Where.ALWAYS : where(extracted, 1);
  }

  /** Returns the sort that Querydsl's orders stand for. */
  public Sort sort(OrderSpecifier<?>... orders) {
    List<Sort.Order> sorted = new ArrayList<>(orders.length);
    for (OrderSpecifier<?> order : orders) {
      sorted.add(paths.orderOf(order));
    }
    return Sort.by(sorted);
  }

  @Override
  public Where visit(Operation<?> operation, @Nullable Integer depth) {
    if (!(operation.getOperator() instanceof Ops operator)) {
      throw QuerydslPaths.refusal(operation);
    }
    return switch (operator) {
      case AND -> new Where.And(terms(operation, below(depth)));
      case OR -> new Where.Or(terms(operation, below(depth)));
      case NOT -> new Where.Nor(List.of(where(operation.getArg(0), below(depth))));
      case IS_NULL -> fixed(operation, Operator.EQ);
      case IS_NOT_NULL -> fixed(operation, Operator.NEQ);
      case STRING_IS_EMPTY, COL_IS_EMPTY, MAP_IS_EMPTY -> fixed(operation, Operator.EMPTY);
      case IN -> in(operation);
      case BETWEEN -> between(operation);
      case MATCHES, MATCHES_IC -> matches(operation);
      default -> comparison(operation, OPERATORS.get(operator));
    };
  }

  /** A boolean property that stands alone. */
  @Override
  public Where visit(Path<?> path, @Nullable Integer depth) {
    return new Where.Comparison(paths.property(path).path(), Operator.EQ, true);
  }

  @Override
  public Where visit(Constant<?> constant, @Nullable Integer depth) {
    return Boolean.TRUE.equals(constant.getConstant()) ? Where.ALWAYS : Condition.NEVER;
  }

  @Override
  public Where visit(FactoryExpression<?> expression, @Nullable Integer depth) {
    throw QuerydslPaths.refusal(expression);
  }

  @Override
  public Where visit(ParamExpression<?> expression, @Nullable Integer depth) {
    throw QuerydslPaths.refusal(expression);
  }

  @Override
  public Where visit(SubQueryExpression<?> expression, @Nullable Integer depth) {
    throw QuerydslPaths.refusal(expression);
  }

  @Override
  public Where visit(TemplateExpression<?> expression, @Nullable Integer depth) {
    throw QuerydslPaths.refusal(expression);
  }

  /**
   * Returns the condition.
   *
   * @param depth its level, 1 for the outermost
   */
  private Where where(Expression<?> expression, int depth) {
    if (depth > MAX_DEPTH) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot ask for a predicate: 'and', 'or' and 'not' are nested deeper than %d levels. Let what one of them combines lie side by side."
              .formatted(MAX_DEPTH));
    }
    return Objects.requireNonNull(expression.accept(this, depth));
  }

  private static int below(@Nullable Integer depth) {
    return depth == null ? 2 : depth + 1;
  }

  /** In a chain each link lies within the next one; here their terms lie side by side. */
  private List<Where> terms(Operation<?> chain, int depth) {
    List<Where> lastFirst = new ArrayList<>();
    Expression<?> rest = chain;
    while (rest instanceof Operation<?> link && link.getOperator() == chain.getOperator()) {
      lastFirst.add(where(link.getArg(1), depth));
      rest = link.getArg(0);
    }
    lastFirst.add(where(rest, depth));
    Collections.reverse(lastFirst);
    return lastFirst;
  }

  private Where fixed(Operation<?> operation, Operator operator) {
    return new Where.Comparison(paths.property(operation.getArg(0)).path(), operator, null);
  }

  private Where comparison(Operation<?> operation, @Nullable Operator operator) {
    if (operator == null) {
      throw QuerydslPaths.refusal(operation);
    }
    QueryProperty property = paths.property(operation.getArg(0));
    Object operand = constant(operation, 1);
    return new Where.Comparison(
        property.path(),
        operator,
        operator == Operator.NIN ? property.eachToStored(operand) : property.toStored(operand),
        textCase(operation));
  }

  /** One of several values; or the other way round, a collection that has a value in it. */
  private Where in(Operation<?> operation) {
    if (operation.getArg(0) instanceof Constant<?> element) {
      QueryProperty collection = paths.property(operation.getArg(1));
      return new Where.Comparison(
          collection.path(), Operator.EQ, collection.toStored(element.getConstant()));
    }
    QueryProperty property = paths.property(operation.getArg(0));
    return new Where.Comparison(
        property.path(),
        Operator.INQ,
        property.eachToStored(constant(operation, 1)),
        textCase(operation));
  }

  private Where between(Operation<?> operation) {
    QueryProperty property = paths.property(operation.getArg(0));
    List<@Nullable Object> bounds =
        property.eachToStored(List.of(constant(operation, 1), constant(operation, 2)));
    return new Where.Comparison(property.path(), Operator.BETWEEN, bounds);
  }

  /** Querydsl's expressions match the whole text. */
  private Where matches(Operation<?> operation) {
    PropertyPath path = paths.property(operation.getArg(0)).path();
    String expression = constant(operation, 1).toString();
    String flags = textCase(operation) == TextCase.IGNORED ? "i" : "";
    PatternArgument.regexp(path.toString(), expression, flags); // refused as it was given
    return new Where.Comparison(
        path, Operator.REGEXP, new Regexp("^(?:" + expression + ")$", flags));
  }

  /** Ignores case where the operator does, or where the property is put into one case. */
  private static TextCase textCase(Operation<?> operation) {
    return operation.getOperator() == Ops.EQ_IGNORE_CASE
            || operation.getOperator().name().endsWith("_IC")
            || QuerydslPaths.isInOneCase(operation.getArg(0))
        ? TextCase.IGNORED
        : TextCase.EXACT;
  }

  private static Object constant(Operation<?> operation, int position) {
    if (operation.getArg(position) instanceof Constant<?> constant) {
      return constant.getConstant();
    }
    throw QuerydslPaths.refusal(operation);
  }
}
