package io.memoryconnector.internal.value;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.PropertyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where within a value something is not of its type: whoever reads of a whole object that it is not
 * an object looks in vain.
 *
 * @param path names of properties and positions in lists, outermost first
 * @param value what is found there
 * @param type what it should be a value of
 */
public record Misfit(List<String> path, Object value, PropertyType type) {

  /**
   * Returns the first and innermost misfit in the value of a property.
   *
   * @param value one that {@link Conversion#to} cannot convert to the type
   */
  public static Misfit in(String property, PropertyType type, Object value) {
    Misfit misfit = new Misfit(List.of(property), value, type);
    for (Misfit inner = misfit.inner(); inner != null; inner = inner.inner()) {
      misfit = inner;
    }
    return misfit;
  }

  private @Nullable Misfit inner() {
    if (type instanceof PropertyType.ListOf list && value instanceof List<?> elements) {
      return inner(list.element(), elements);
    }
    return value instanceof Document document ? inner(document) : null;
  }

  private @Nullable Misfit inner(PropertyType element, List<?> elements) {
    for (int index = 0; index < elements.size(); index++) {
      Object inner = elements.get(index);
      if (inner != null && isUnfit(element, inner)) {
        return at(String.valueOf(index), element, inner);
      }
    }
    return null;
  }

  private @Nullable Misfit inner(Document document) {
    for (String name : document.layout().names()) {
      PropertyType declared = typeOf(name);
      Object inner = document.get(name);
      if (declared != null && inner != null && isUnfit(declared, inner)) {
        return at(name, declared, inner);
      }
    }
    return null;
  }

  private @Nullable PropertyType typeOf(String name) {
    if (type instanceof PropertyType.ObjectOf object) {
      return object.properties().get(name);
    }
    return type instanceof PropertyType.MapOf map ? map.value() : null;
  }

  private Misfit at(String segment, PropertyType innerType, Object inner) {
    List<String> longer = new ArrayList<>(path);
    longer.add(segment);
    return new Misfit(List.copyOf(longer), inner, innerType);
  }

  private static boolean isUnfit(PropertyType type, Object value) {
    return Conversion.to(type, value) == Conversion.UNFIT;
  }
}
