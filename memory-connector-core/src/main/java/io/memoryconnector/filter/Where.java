package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The {@code where} of a filter as data: what a record must satisfy, not how that is found out. One
 * of more than 200 levels is refused with an {@link IllegalArgumentException}. Immutable.
 */
public sealed interface Where extends Combinable {
  /** The meaning of an absent or empty where: every record. */
  Where ALWAYS = new And(List.of(), And.Form.OBJECT);

  /**
   * Reads a {@code where} from JSON as LoopBack has it, within {@link FilterLimits#DEFAULT}.
   *
   * @throws io.memoryconnector.error.InvalidFilterException if it is not one; the pointer starts at
   *     the where itself
   */
  static Where parse(String json) {
    return parse(json, FilterLimits.DEFAULT);
  }

  /** Reads a {@code where} as {@link #parse(String)} does, within other limits. */
  static Where parse(String json, FilterLimits limits) {
    return new FilterParser(limits).where(json);
  }

  /**
   * Reads a {@code where} from parsed JSON or from the parts of a query string, where all values
   * are text, as {@link #parse(String)} does.
   */
  static Where of(Document tree) {
    return of(tree, FilterLimits.DEFAULT);
  }

  /** Reads a {@code where} as {@link #of(Document)} does, within other limits. */
  static Where of(Document tree, FilterLimits limits) {
    return new FilterParser(limits).where(tree);
  }

  /**
   * Reads a {@code where} as {@link #of(Document)} does, but takes each text such as {@code "?0"}
   * for the {@link Parameter} of this position, wherever a value or a list of values may stand.
   */
  static Where template(Document tree) {
    return new FilterParser(FilterLimits.DEFAULT).whereTemplate(tree);
  }

  /**
   * Starts a condition on a property: {@code Where.property("address.city").eq("Oslo")}.
   *
   * @param path names with dots between them
   */
  static Condition<Where> property(String path) {
    return new Condition<>(PropertyPath.of(path), where -> where);
  }

  /** Calls the visitor's method for this node. */
  <R> R accept(Visitor<R> visitor);

  /**
   * All terms hold; without terms: always.
   *
   * @param form how it is written in JSON, so that a place in it can be pointed to
   */
  record And(List<Where> terms, Form form) implements Where {
    /** How a conjunction is written in JSON. */
    public enum Form {
      /** As the members of one object: {@code {"a": 1, "b": 2}}. */
      OBJECT,
      /** As a list: {@code {"and": [{"a": 1}, {"b": 2}]}}. */
      LIST
    }

    /** Copies the terms. */
    public And {
      terms = Terms.within(terms);
    }

    /** All terms hold, written as a list. */
    public And(List<Where> terms) {
      this(terms, Form.LIST);
    }

    @Override
    public Where and(Where other) {
      return terms.isEmpty()
          ? other
          : new And(form == Form.LIST ? Terms.with(terms, other) : List.of(this, other));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.and(this);
    }
  }

  /** At least one term holds; without terms: never. */
  record Or(List<Where> terms) implements Where {
    /** Copies the terms. */
    public Or {
      terms = Terms.within(terms);
    }

    @Override
    public Where or(Where other) {
      return new Or(Terms.with(terms, other));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.or(this);
    }
  }

  /** No term holds; without terms: always. With one term it is the negation. */
  record Nor(List<Where> terms) implements Where {
    /** Copies the terms. */
    public Nor {
      terms = Terms.within(terms);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nor(this);
    }
  }

  /**
   * A property compares with an operand.
   *
   * @param operand a stored value; a list for {@link Operator#BETWEEN} and its like, {@link
   *     Operator#INQ} and {@link Operator#NIN}, a {@link Regexp} for {@link Operator#REGEXP}; null
   *     where the operator has none, or for null itself; or a {@link Parameter} in its place
   * @param textCase whether case matters when text is compared
   */
  record Comparison(
      PropertyPath property, Operator operator, @Nullable Object operand, TextCase textCase)
      implements Where {
    /**
     * Copies the operand where it could change, and converts it as documents do.
     *
     * @throws IllegalArgumentException if documents cannot hold it
     */
    public Comparison {
      operand = Operands.copyOf(operand);
    }

    /** A comparison in which case matters. */
    public Comparison(PropertyPath property, Operator operator, @Nullable Object operand) {
      this(property, operator, operand, TextCase.EXACT);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }

    /** Two comparisons are equal if their parts are; numbers are equal by value: 1 equals 1.0. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Comparison that
          && property.equals(that.property)
          && operator == that.operator
          && textCase == that.textCase
          && Operands.same(operand, that.operand);
    }

    @Override
    public int hashCode() {
      return Objects.hash(property, operator, textCase, Operands.hash(operand));
    }
  }

  /**
   * A geo point is near another one. A filter with this node delivers the nearest record first,
   * whatever its order says.
   *
   * @param minDistance in the unit, included
   * @param maxDistance in the unit, included; null for any distance
   */
  record Near(
      PropertyPath property,
      GeoPoint point,
      double minDistance,
      @Nullable Double maxDistance,
      DistanceUnit unit)
      implements Where {
    /** Refuses distances that are negative or not a number. */
    public Near {
      if (!(minDistance >= 0) || !(maxDistance == null || maxDistance >= 0)) {
        throw new IllegalArgumentException(
            "Cannot ask for records near a point: distances %s to %s are not both 0 or more. Give distances in %s."
                .formatted(minDistance, maxDistance, unit.word()));
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.near(this);
    }
  }

  /**
   * A geo point is near another one of which something is not known yet. It cannot be asked before
   * all is known: a {@link Near} takes its place then.
   *
   * @param point a {@link GeoPoint} or a {@link Parameter}
   * @param minDistance a number, a {@link Parameter}, or null for none
   * @param maxDistance a number, a {@link Parameter}, or null for none
   */
  record OpenNear(
      PropertyPath property,
      Object point,
      @Nullable Object minDistance,
      @Nullable Object maxDistance,
      DistanceUnit unit)
      implements Where {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.openNear(this);
    }
  }

  /** One method for each node: a new node does not compile until every reader handles it. */
  interface Visitor<R> {
    /** Reads a conjunction. */
    R and(And and);

    /** Reads a disjunction. */
    R or(Or or);

    /** Reads a negated disjunction. */
    R nor(Nor nor);

    /** Reads a comparison. */
    R comparison(Comparison comparison);

    /** Reads a distance. */
    R near(Near near);

    /** Reads a distance of which something is not known yet. */
    R openNear(OpenNear near);
  }
}
