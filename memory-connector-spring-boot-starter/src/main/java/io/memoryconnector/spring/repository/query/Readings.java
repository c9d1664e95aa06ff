package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.mapping.MemoryPersistentEntity;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import io.memoryconnector.spring.mapping.StoredProperty;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.core.PropertyPath;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.query.ReturnedType;

/**
 * The readings of one repository: of its entities, and of the interfaces, records and classes that
 * are returned in their place. A projection that only asks for properties of the entity never makes
 * an entity: it is filled from the record with what it asks for. Thread-safe.
 */
final class Readings {
  private final EntityOperations<?> entities;
  private final ProjectionFactory factory;
  private final DtoValues dtos;
  private final Reading whole;
  private final Map<Class<?>, Reading> byType = new ConcurrentHashMap<>();

  Readings(EntityOperations<?> entities, ProjectionFactory factory, MemoryMappingContext context) {
    this.entities = entities;
    this.factory = factory;
    this.dtos = new DtoValues(context, factory);
    this.whole = Reading.whole(entities::read);
  }

  /** Returns the reading of whole entities. */
  Reading ofEntities() {
    return whole;
  }

  /**
   * Returns the reading of a type.
   *
   * @throws PropertyReferenceException if it asks for a property that the entity lacks
   * @throws UnfitProjectionException if it asks for one as of another type
   */
  Reading of(Class<?> type) {
    Reading known = byType.get(type);
    if (known == null) {
      known = compile(type);
      byType.put(type, known);
    }
    return known;
  }

  /**
   * Returns the reading of a type that a call asks for.
   *
   * @throws InvalidDataAccessApiUsageException if it asks for what the entity does not have
   */
  Reading requested(Class<?> type) {
    if (!isShown(type)) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot return '%s' in place of '%s': it is no projection. Ask for an interface, a record or a class with the properties that are wanted."
              .formatted(type.getSimpleName(), entities.type().getSimpleName()));
    }
    try {
      return of(type);
    } catch (PropertyReferenceException unknown) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot return '%s' in place of '%s': %s."
              .formatted(
                  type.getSimpleName(), entities.type().getSimpleName(), unknown.getMessage()),
          unknown);
    } catch (UnfitProjectionException unfit) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot return a '%s' in place of a '%s', %s"
              .formatted(type.getSimpleName(), entities.type().getSimpleName(), unfit.getMessage()),
          unfit);
    }
  }

  /**
   * Returns the fields of entities that are to have these properties; all if none are named. What
   * an entity cannot be made without is fetched as well.
   */
  Fields fieldsOf(List<String> names) {
    if (names.isEmpty()) {
      return Fields.ALL;
    }
    Set<String> fields = new LinkedHashSet<>();
    for (String name : names) {
      fields.add(fieldOf(name));
    }
    MemoryPersistentEntity<?> entity = entities.converter().entity();
    for (MemoryPersistentProperty property : entity) {
      if (property.isIdProperty() || property.isVersionProperty()) {
        fields.add(property.getStoredName());
      }
    }
    return entities.converter().readable(new Fields(List.copyOf(fields), List.of()));
  }

  private String fieldOf(String name) {
    try {
      PropertyPath path = PropertyPath.from(name, entities.type());
      return entities.converter().property(path.toDotPath()).path().first();
    } catch (PropertyReferenceException | InvalidEntityException unknown) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot project '%s' to '%s': there is no such stored property. Correct the name, or leave it out."
              .formatted(entities.type().getSimpleName(), name),
          unknown);
    }
  }

  /** Whether results can be of a type: that of entities or documents, or a projection. */
  private boolean isShown(Class<?> type) {
    return type.isAssignableFrom(entities.type())
        || entities.type().isAssignableFrom(type)
        || type == Document.class
        || (!type.getName().startsWith("java.") && isProjection(type));
  }

  private boolean isProjection(Class<?> type) {
    return type.isInterface() ? !DtoValues.holdsMany(type) : dtos.areMade(type);
  }

  private Reading compile(Class<?> type) {
    if (type == Document.class) {
      return Reading.whole(source -> source);
    }
    if (isSubclass(type)) {
      return Reading.whole(source -> requireInstance(type, entities.read(source)));
    }
    ReturnedType returned = ReturnedType.of(type, entities.type(), factory);
    if (!returned.isProjecting() || type.isAssignableFrom(entities.type())) {
      return whole;
    }
    return type.isInterface() ? ofInterface(returned) : ofClass(type);
  }

  private boolean isSubclass(Class<?> type) {
    return type != entities.type() && entities.type().isAssignableFrom(type) && !type.isInterface();
  }

  /** Refuses an entity of another class: as a projection it would lack what that class has not. */
  private Object requireInstance(Class<?> type, Object entity) {
    if (type.isInstance(entity)) {
      return entity;
    }
    throw new InvalidDataAccessApiUsageException(
        "Cannot return '%s' in place of '%s': the query finds a '%s' as well. Narrow its condition, or ask for '%2$s'."
            .formatted(
                type.getSimpleName(),
                entities.type().getSimpleName(),
                entity.getClass().getSimpleName()));
  }

  private void requireFits(Class<?> type) {
    new ProjectionCheck(factory, dtos).requireFits("", type, TypeInformation.of(entities.type()));
  }

  private Reading ofInterface(ReturnedType returned) {
    Class<?> type = returned.getReturnedType();
    Map<String, StoredProperty> properties =
        returned.needsCustomConstruction() ? stored(returned.getInputProperties()) : null;
    requireFits(type);
    if (properties == null || properties.isEmpty()) {
      return Reading.whole(source -> factory.createProjection(type, entities.read(source)));
    }
    return new Reading(
        properties, source -> factory.createProjection(type, values(properties, source)));
  }

  private Reading ofClass(Class<?> type) {
    if (!dtos.areMade(type)) {
      throw new UnfitProjectionException(
          "which is no projection",
          "Let it return an interface, a record or a class with the properties that are wanted");
    }
    DtoShape shape = dtos.shapeOf(type);
    MemoryPersistentEntity<?> entity = entities.converter().entity();
    Map<String, StoredProperty> properties =
        stored(shape.members(name -> entity.getPersistentProperty(name) != null).keySet());
    requireFits(type);
    if (properties == null || properties.isEmpty()) {
      return Reading.whole(source -> shape.copyOf(entities.read(source)));
    }
    return new Reading(properties, source -> shape.create(values(properties, source)::get));
  }

  private static Map<String, @Nullable Object> values(
      Map<String, StoredProperty> properties, Document source) {
    Map<String, @Nullable Object> values = new HashMap<>();
    properties.forEach((name, property) -> values.put(name, property.read(source)));
    return values;
  }

  /** Returns where these properties are stored; null if one is not, but the entity computes it. */
  private @Nullable Map<String, StoredProperty> stored(Collection<String> names) {
    Map<String, StoredProperty> properties = new LinkedHashMap<>();
    for (String name : names) {
      StoredProperty property = stored(name);
      if (property == null) {
        return null;
      }
      properties.put(name, property);
    }
    return properties;
  }

  private @Nullable StoredProperty stored(String name) {
    try {
      PropertyPath path = PropertyPath.from(name, entities.type());
      return entities.converter().property(path.toDotPath());
    } catch (InvalidEntityException notStored) {
      return null;
    } catch (PropertyReferenceException unknown) {
      if (BeanUtils.getPropertyDescriptor(entities.type(), name) != null) {
        return null;
      }
      throw unknown;
    }
  }
}
