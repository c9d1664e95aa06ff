package io.memoryconnector.spring.repository.query;

import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;

/** Refuses parts of a method's name that could never find anything, or not what they say. */
final class PartCheck {
  private static final Set<Part.Type> ON_TEXT =
      Set.of(
          Part.Type.LIKE,
          Part.Type.NOT_LIKE,
          Part.Type.STARTING_WITH,
          Part.Type.ENDING_WITH,
          Part.Type.REGEX);
  private static final Set<Part.Type> ON_BOOLEANS = Set.of(Part.Type.TRUE, Part.Type.FALSE);
  private static final Set<Part.Type> ON_PLACES = Set.of(Part.Type.NEAR, Part.Type.WITHIN);
  private static final Set<Part.Type> ON_ORDERED =
      Set.of(
          Part.Type.LESS_THAN,
          Part.Type.LESS_THAN_EQUAL,
          Part.Type.GREATER_THAN,
          Part.Type.GREATER_THAN_EQUAL,
          Part.Type.BEFORE,
          Part.Type.AFTER,
          Part.Type.BETWEEN);
  private static final Set<PropertyType> UNORDERED =
      Set.of(Scalar.BOOLEAN, Scalar.BINARY, Scalar.GEO_POINT, Scalar.OBJECT);

  private final QueryMethodSite site;

  PartCheck(QueryMethodSite site) {
    this.site = site;
  }

  /** Refuses a keyword that says nothing of values of the property's type. */
  void requireFits(Part part, QueryProperty property) {
    Part.Type type = part.getType();
    if (part.shouldIgnoreCase() == IgnoreCaseType.ALWAYS || ON_TEXT.contains(type)) {
      require(property.isText(), part, property, "text");
    } else if (ON_BOOLEANS.contains(type)) {
      require(property.is(Scalar.BOOLEAN), part, property, "a boolean");
    } else if (ON_PLACES.contains(type)) {
      require(property.is(Scalar.GEO_POINT), part, property, "a geo point");
    } else if (ON_ORDERED.contains(type)) {
      boolean ordered = property.type() instanceof Scalar && !UNORDERED.contains(property.type());
      require(ordered, part, property, "text, a number or a date");
    }
  }

  /** Refuses a parameter that gives one value where several are asked for. */
  void requireSeveral(Part part, Parameter parameter) {
    Class<?> type = parameter.getType();
    if (!Iterable.class.isAssignableFrom(type) && !type.isArray() && type != Object.class) {
      throw refuse(part, parameter, "Declare a collection or an array");
    }
  }

  /** Refuses a parameter that gives no regular expression. */
  void requirePattern(Part part, Parameter parameter) {
    Class<?> type = parameter.getType();
    if (!CharSequence.class.isAssignableFrom(type) && type != Pattern.class) {
      throw refuse(part, parameter, "Declare a String or a java.util.regex.Pattern");
    }
  }

  private InvalidQueryMethodException refuse(Part part, Parameter parameter, String remedy) {
    return site.refuse(
        part,
        "the part '%s' takes no parameter of type %s"
            .formatted(site.nameOf(part), parameter.getType().getSimpleName()),
        remedy);
  }

  private void require(boolean fits, Part part, QueryProperty property, String needed) {
    if (!fits) {
      throw site.refuse(
          part,
          "the part '%s' asks for %s, but '%s' is %s"
              .formatted(site.nameOf(part), needed, property.path(), described(property.type())),
          "Use another keyword, or another property");
    }
  }

  static String described(PropertyType type) {
    if (type instanceof Scalar scalar) {
      return "of type " + scalar.name();
    }
    return type instanceof PropertyType.ListOf ? "a list" : "an object";
  }
}
