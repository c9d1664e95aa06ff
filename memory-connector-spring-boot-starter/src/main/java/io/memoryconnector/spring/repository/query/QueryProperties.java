package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Operator;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.ImpossibleValue;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.mapping.MemoryPersistentEntity;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.repository.query.parser.Part;

/** Finds the properties that a method's name speaks of, and the possible ones if it does not. */
final class QueryProperties {
  private final EntityConverter<?> converter;
  private final MemoryMappingContext context;

  QueryProperties(EntityConverter<?> converter, MemoryMappingContext context) {
    this.converter = converter;
    this.context = context;
  }

  /** Returns the entity class. */
  Class<?> entity() {
    return converter.entityClass();
  }

  /** Returns the property that these names lead to; null if there is none. */
  @Nullable QueryProperty find(List<String> names) {
    return new EntityPaths(converter).find(names);
  }

  /**
   * Returns the paths that could be meant by one that leads nowhere, the closest first: they are as
   * deep as the first of its names that is not there.
   */
  List<String> possible(List<String> names) {
    Class<?> owner = converter.entityClass();
    String path = "";
    for (String name : names) {
      Class<?> within = classOf(owner, name);
      if (within == null || namesOf(within).isEmpty()) {
        String prefix = path;
        return closestFirst(name, owner).stream().map(possible -> prefix + possible).toList();
      }
      owner = within;
      path += name + ".";
    }
    return List.of(path.substring(0, path.length() - 1));
  }

  /** Returns a value that was meant for a constant of an enum and is none that records hold. */
  Optional<ImpossibleValue> impossibleConstant(
      QueryProperty property, Operator operator, @Nullable Object value) {
    return converter.structure().impossibleConstant(property.path(), operator, value);
  }

  /** Returns the class of the objects that a property holds; null if there is none of this name. */
  private @Nullable Class<?> classOf(Class<?> owner, String name) {
    MemoryPersistentEntity<?> entity = context.getPersistentEntity(owner);
    MemoryPersistentProperty property = entity == null ? null : entity.getPersistentProperty(name);
    return property == null ? null : property.getActualType();
  }

  /** Returns the property of a part; it is there, but may not be stored. */
  QueryProperty find(QueryMethodSite site, Part part) {
    String path = part.getProperty().toDotPath();
    try {
      return new QueryProperty(converter.property(path));
    } catch (InvalidEntityException notStored) {
      List<String> possible = namesOf(converter.entityClass());
      throw site.refuse(
          new QueryMethodProblem(
              site.nameOf(part),
              "'%s' is no stored property of '%s'"
                  .formatted(path, converter.entityClass().getSimpleName()),
              "Use one of " + String.join(", ", possible),
              possible,
              notStored));
    }
  }

  /** Returns the complaint about a property that is not there. */
  InvalidQueryMethodException refuse(QueryMethodSite site, PropertyReferenceException unknown) {
    Class<?> owner = unknown.getType().getType();
    String name = unknown.getPropertyName();
    List<String> possible = closestFirst(name, owner);
    return site.refuse(
        new QueryMethodProblem(
            name,
            "'%s' has no property '%s'".formatted(owner.getSimpleName(), name),
            remedy(site, possible),
            possible,
            unknown));
  }

  private static String remedy(QueryMethodSite site, List<String> possible) {
    String names = CloseNames.remedy(possible, "Correct the name");
    return site.isOfFragment() ? names + "; or " + site.implementation() : names;
  }

  private List<String> closestFirst(String name, Class<?> owner) {
    List<String> all = namesOf(owner);
    Set<String> ordered = new LinkedHashSet<>();
    for (String close : CloseNames.to(name, owner)) {
      if (all.contains(close)) {
        ordered.add(close);
      }
    }
    ordered.addAll(all);
    return List.copyOf(ordered);
  }

  private List<String> namesOf(Class<?> owner) {
    MemoryPersistentEntity<?> entity = context.getPersistentEntity(owner);
    List<String> names = new ArrayList<>();
    if (entity != null) {
      for (MemoryPersistentProperty property : entity) {
        if (!property.isRelation()) {
          names.add(property.getName());
        }
      }
    }
    return names;
  }
}
