package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.convert.Jsr310Converters;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.util.Lazy;
import org.springframework.util.ClassUtils;

/**
 * The records and classes that are returned in place of entities, each known once, and what their
 * properties become of those of entities: the same values, values converted by Spring's conversions
 * and those of the application, or projections of objects within. Thread-safe.
 */
final class DtoValues {
  private final MemoryMappingContext context;
  private final ProjectionFactory factory;
  private final Lazy<ConversionService> conversions; // most methods need none
  private final Map<Class<?>, DtoShape> shapes = new ConcurrentHashMap<>();

  DtoValues(MemoryMappingContext context, ProjectionFactory factory) {
    this.context = context;
    this.factory = factory;
    this.conversions = Lazy.of(() -> conversions(context));
  }

  /** Returns the conversions that Spring Data's interfaces have, and those of the application. */
  private static ConversionService conversions(MemoryMappingContext context) {
    DefaultConversionService service = new DefaultConversionService();
    Jsr310Converters.getConvertersToRegister().forEach(service::addConverter);
    context.getConversions().registerConvertersIn(service);
    return service;
  }

  /** Whether the values of a class are converted to those of another, not shown through them. */
  boolean areConverted(Class<?> from, Class<?> to) {
    return !isObject(from)
        && holdsMany(from) == holdsMany(to)
        && conversions.get().canConvert(from, to);
  }

  /** Whether the values of a class are made of several others. */
  static boolean holdsMany(Class<?> type) {
    return type.isArray()
        || Iterable.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type);
  }

  /** Whether the values of a class have properties that a projection can show. */
  boolean isObject(Class<?> type) {
    return !type.isArray() && context.getPersistentEntity(type) != null;
  }

  /** Whether instances of a class can be made of the properties of an entity. */
  boolean areMade(Class<?> type) {
    return isObject(type)
        && !Modifier.isAbstract(type.getModifiers())
        && context.getRequiredPersistentEntity(type).getInstanceCreatorMetadata() != null;
  }

  DtoShape shapeOf(Class<?> type) {
    DtoShape known = shapes.get(type);
    if (known == null) {
      known = new DtoShape(context.getRequiredPersistentEntity(type), this);
      shapes.put(type, known);
    }
    return known;
  }

  /** Returns the value as one of this type; null where it is null or empty, unless optional. */
  @Nullable Object as(TypeInformation<?> type, @Nullable Object value) {
    Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (type.getType() == Optional.class) {
      return Optional.ofNullable(as(type.getTypeArguments().get(0), content));
    }
    if (content instanceof Collection<?> elements && type.isCollectionLike()) {
      return collection(type, elements);
    }
    if (content instanceof Map<?, ?> entries && type.isMap()) {
      return map(type, entries);
    }
    Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type.getType());
    return content == null || wanted.isInstance(content) ? content : made(wanted, content);
  }

  private Object made(Class<?> wanted, Object value) {
    if (areConverted(value.getClass(), wanted)) {
      return converted(wanted, value);
    }
    return wanted.isInterface()
        ? factory.createProjection(wanted, value)
        : shapeOf(wanted).copyOf(value);
  }

  private Object converted(Class<?> wanted, Object value) {
    try {
      return Objects.requireNonNull(conversions.get().convert(value, wanted));
    } catch (ConversionException unfit) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot return '%s' as %s: %s. Give the projection the type of the entity's property."
              .formatted(value, wanted.getSimpleName(), unfit.getMessage()),
          unfit);
    }
  }

  @SuppressWarnings(
      "NullAway") // the new collection may hold null, but its class file does not say so
  private Object collection(TypeInformation<?> type, Collection<?> elements) {
    TypeInformation<?> component = type.getComponentType();
    boolean fits = component == null || elements.stream().allMatch(component.getType()::isInstance);
    if (fits && type.getType().isInstance(elements)) {
      return elements;
    }
    if (type.getType().isArray()) {
      return converted(type.getType(), elements);
    }
    Collection<@Nullable Object> collection =
        CollectionFactory.createCollection(type.getType(), elements.size());
    elements.forEach(it -> collection.add(component == null ? it : as(component, it)));
    return collection;
  }

  private Object map(TypeInformation<?> type, Map<?, ?> entries) {
    TypeInformation<?> component = type.getMapValueType();
    if (component == null || entries.values().stream().allMatch(component.getType()::isInstance)) {
      return entries;
    }
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    entries.forEach((key, value) -> map.put(key, as(component, value)));
    return map;
  }
}
