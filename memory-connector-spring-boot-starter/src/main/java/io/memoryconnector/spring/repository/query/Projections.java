package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.DtoInstantiatingConverter;
import org.springframework.data.mapping.model.EntityInstantiators;
import org.springframework.data.repository.query.ReturnedType;

/**
 * Turns entities into the records and classes that query methods return in their place. Interfaces
 * need none of this: Spring Data puts a proxy before the entity. Thread-safe.
 */
final class Projections {
  private static final Converter<Object, Object> NONE = entity -> entity;

  private final Map<Class<?>, Converter<Object, Object>> byType = new ConcurrentHashMap<>();
  private final EntityInstantiators instantiators = new EntityInstantiators();
  private final MemoryMappingContext context;

  Projections(MemoryMappingContext context) {
    this.context = context;
  }

  Converter<Object, Object> of(ReturnedType returned) {
    return returned.isDtoProjection()
        ? byType.computeIfAbsent(
            returned.getReturnedType(),
            type -> new DtoInstantiatingConverter(type, context, instantiators))
        : NONE;
  }
}
