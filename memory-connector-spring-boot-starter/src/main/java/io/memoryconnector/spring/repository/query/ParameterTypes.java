package io.memoryconnector.spring.repository.query;

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

  private final QueryMethodSite site;

  ParameterTypes(QueryMethodSite site) {
    this.site = site;
  }

  void requireComparable(Part part, QueryProperty property, Parameter parameter) {
    ResolvableType type =
        ResolvableType.forMethodParameter(site.method(), parameter.getIndex(), site.repository());
    Class<?> value = valueOf(part, type).resolve(Object.class);
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

  /** Returns the type of what is compared with the property: it may be wrapped in an argument. */
  private static ResolvableType valueOf(Part part, ResolvableType type) {
    ResolvableType value = contentOf(type, Optional.class);
    if (!WITH_SEVERAL.contains(part.getType())) {
      return contentOf(value, Range.class);
    }
    return value.isArray() ? value.getComponentType() : contentOf(value, Iterable.class);
  }

  private static ResolvableType contentOf(ResolvableType type, Class<?> wrapper) {
    ResolvableType wrapped = type.as(wrapper);
    return wrapped.resolve() == null ? type : wrapped.getGeneric();
  }
}
