package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.model.PropertyType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.data.domain.Range;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.parser.Part;

/** Refuses parameters whose arguments are equal to no value of the property that they are for. */
final class ParameterTypes {
  private static final Set<Part.Type> WITH_SEVERAL = Set.of(Part.Type.IN, Part.Type.NOT_IN);
  private static final Set<Part.Type> OF_ELEMENTS =
      Set.of(Part.Type.CONTAINING, Part.Type.NOT_CONTAINING);
  private static final Set<Operator> COMPARING =
      Set.of(
          Operator.EQ,
          Operator.NEQ,
          Operator.LT,
          Operator.LTE,
          Operator.GT,
          Operator.GTE,
          Operator.INQ,
          Operator.NIN);

  private final QueryMethodSite site;

  ParameterTypes(QueryMethodSite site) {
    this.site = site;
  }

  void requireComparable(Part part, QueryProperty property, Parameter parameter) {
    ResolvableType type = typeOf(parameter);
    boolean isSeveral =
        WITH_SEVERAL.contains(part.getType())
            || (OF_ELEMENTS.contains(part.getType()) && givesElements(property, parameter));
    Class<?> value = valueOf(type, isSeveral).resolve(Object.class);
    if (!property.stored().accepts(value)) {
      throw site.refuse(
          part,
          "the part '%s' takes no parameter %d of type %s: '%s' is %s, and nothing converts between them"
              .formatted(
                  site.nameOf(part),
                  parameter.getIndex() + 1,
                  type,
                  property.path(),
                  PartCheck.described(property.type())),
          value.isArray() || Collection.class.isAssignableFrom(value)
              ? "Declare a single value, or ask with 'In' for one of several"
              : "Declare a parameter of the property's type, or ask about another property");
    }
  }

  /** Does the same for a comparison in a declared query, which stands at this place. */
  void requireComparable(
      QueryProperty property, Operator operator, Parameter parameter, FilterPointer at) {
    ResolvableType type = typeOf(parameter);
    boolean isSeveral = operator == Operator.INQ || operator == Operator.NIN;
    boolean isStoredProperty = property.path().equals(property.stored().path());
    if (COMPARING.contains(operator)
        && isStoredProperty
        && !property.stored().accepts(valueOf(type, isSeveral).resolve(Object.class))) {
      throw site.refuse(
          QueryMethodProblem.of(
              at.toString(),
              "its query compares at %s '%s' with parameter %d of type %s: it is %s, and nothing converts between them"
                  .formatted(
                      at,
                      property.path(),
                      parameter.getIndex() + 1,
                      type,
                      PartCheck.described(property.type())),
              "Declare a parameter of the property's type, or compare another property"));
    }
  }

  private ResolvableType typeOf(Parameter parameter) {
    return ResolvableType.forMethodParameter(
        site.method(), parameter.getIndex(), site.repository());
  }

  /** Whether a parameter brings several values of which each may be an element of the property. */
  static boolean givesElements(QueryProperty property, Parameter parameter) {
    Class<?> type = parameter.getType();
    return property.stored().type() instanceof PropertyType.ListOf list
        && !(list.element() instanceof PropertyType.ListOf)
        && (Iterable.class.isAssignableFrom(type) || (type.isArray() && type != byte[].class));
  }

  /** Returns the type of what is compared with the property: it may be wrapped in an argument. */
  private static ResolvableType valueOf(ResolvableType type, boolean isSeveral) {
    ResolvableType value = contentOf(type, Optional.class);
    if (!isSeveral) {
      return contentOf(value, Range.class);
    }
    return value.isArray() ? value.getComponentType() : contentOf(value, Iterable.class);
  }

  private static ResolvableType contentOf(ResolvableType type, Class<?> wrapper) {
    ResolvableType wrapped = type.as(wrapper);
    return wrapped.resolve() == null ? type : wrapped.getGeneric();
  }
}
