package io.memoryconnector.spring.repository.query;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.PartTree;
import org.springframework.data.repository.query.parser.PartTree.OrPart;

/**
 * Makes the condition that a method's name stands for, part by part, and refuses what the store
 * cannot answer.
 *
 * <p>A missing property is like null. An argument that is null is equal to null; any other
 * comparison with it is satisfied by no record.
 */
final class ConditionCompiler {
  private static final Map<Part.Type, Operator> COMPARISONS =
      Map.ofEntries(
          entry(Part.Type.SIMPLE_PROPERTY, Operator.EQ),
          entry(Part.Type.NEGATING_SIMPLE_PROPERTY, Operator.NEQ),
          entry(Part.Type.LESS_THAN, Operator.LT),
          entry(Part.Type.LESS_THAN_EQUAL, Operator.LTE),
          entry(Part.Type.GREATER_THAN, Operator.GT),
          entry(Part.Type.GREATER_THAN_EQUAL, Operator.GTE),
          entry(Part.Type.BEFORE, Operator.LT),
          entry(Part.Type.AFTER, Operator.GT),
          entry(Part.Type.LIKE, Operator.MATCHES),
          entry(Part.Type.NOT_LIKE, Operator.MATCHES),
          entry(Part.Type.STARTING_WITH, Operator.STARTS_WITH),
          entry(Part.Type.ENDING_WITH, Operator.ENDS_WITH));

  private final QueryMethodSite site;
  private final QueryProperties properties;
  private final Slots slots;
  private final PartCheck check;
  private final ParameterTypes types;

  ConditionCompiler(QueryMethodSite site, QueryProperties properties, Slots slots) {
    this.site = site;
    this.properties = properties;
    this.slots = slots;
    this.check = new PartCheck(site);
    this.types = new ParameterTypes(site);
  }

  /** Returns the condition of a whole name: {@code Or} binds weaker than {@code And}. */
  Condition compile(PartTree tree) {
    List<Condition> alternatives = new ArrayList<>();
    for (OrPart alternative : tree) {
      List<Condition> terms = new ArrayList<>();
      for (Part part : alternative) {
        terms.add(compile(part));
      }
      alternatives.add(Condition.all(terms));
    }
    return alternatives.isEmpty() ? Condition.of(Where.ALWAYS) : Condition.any(alternatives);
  }

  private Condition compile(Part part) {
    QueryProperty property = properties.find(site, part);
    check.requireFits(part, property);
    return switch (part.getType()) {
      case IS_NULL -> fixed(property, Operator.EQ, null);
      case IS_NOT_NULL -> fixed(property, Operator.NEQ, null);
      case TRUE -> fixed(property, Operator.EQ, true);
      case FALSE -> fixed(property, Operator.EQ, false);
      case EXISTS -> exists(property);
      case IS_EMPTY -> fixed(property, Operator.EMPTY, null);
      case IS_NOT_EMPTY -> fixed(property, Operator.EMPTY, null).negated();
      case IN -> oneOf(part, property, Operator.INQ);
      case NOT_IN -> oneOf(part, property, Operator.NIN);
      case BETWEEN -> between(part, property);
      case REGEX -> regexp(part, property);
      case NEAR, WITHIN -> new DistanceCompiler(site, slots).compile(part, property);
      case CONTAINING -> containing(part, property);
      case NOT_CONTAINING -> containing(part, property).negated();
      case NOT_LIKE -> comparison(part, property).negated();
      default -> comparison(part, property);
    };
  }

  private Condition fixed(QueryProperty property, Operator operator, @Nullable Object operand) {
    return Condition.of(new Where.Comparison(property.path(), operator, operand));
  }

  /** As in MongoDB, a parameter may say whether the property is there or missing. */
  private Condition exists(QueryProperty property) {
    Condition exists = fixed(property, Operator.EXISTS, null);
    Parameter flag = slots.takeSpareFlag();
    if (flag == null) {
      return exists;
    }
    Condition missing = exists.negated();
    Argument asked = argument(flag);
    return call ->
        asked.of(call) instanceof Boolean isThere
            ? (isThere ? exists : missing).bind(call)
            : Condition.NEVER;
  }

  /** Of several values for a list, one has to be in it. */
  private Condition containing(Part part, QueryProperty property) {
    Parameter parameter = slots.take(part);
    return with(
        part,
        property,
        ParameterTypes.givesElements(property, parameter) ? Operator.INQ : Operator.CONTAINS,
        parameter);
  }

  private Condition comparison(Part part, QueryProperty property) {
    return with(part, property, requireNonNull(COMPARISONS.get(part.getType())), slots.take(part));
  }

  private Condition oneOf(Part part, QueryProperty property, Operator operator) {
    Parameter parameter = slots.take(part);
    check.requireSeveral(part, parameter);
    return with(part, property, operator, parameter);
  }

  private Condition between(Part part, QueryProperty property) {
    Comparisons between = new Comparisons(property, Operator.BETWEEN, property.textCase(part));
    if (slots.nextIs(Range.class)) {
      return between.with(bound(part, property));
    }
    Argument least = bound(part, property);
    return between.between(least, bound(part, property));
  }

  private Argument bound(Part part, QueryProperty property) {
    Parameter parameter = slots.take(part);
    types.requireComparable(part, property, parameter);
    return argument(parameter);
  }

  private Condition regexp(Part part, QueryProperty property) {
    Parameter parameter = slots.take(part);
    check.requirePattern(part, parameter);
    return new Comparisons(property, Operator.REGEXP, property.textCase(part))
        .with(argument(parameter));
  }

  private Condition with(
      Part part, QueryProperty property, Operator operator, Parameter parameter) {
    types.requireComparable(part, property, parameter);
    return new Comparisons(property, operator, property.textCase(part)).with(argument(parameter));
  }

  private static Argument argument(Parameter parameter) {
    int slot = parameter.getIndex();
    return arguments -> arguments.at(slot);
  }
}
