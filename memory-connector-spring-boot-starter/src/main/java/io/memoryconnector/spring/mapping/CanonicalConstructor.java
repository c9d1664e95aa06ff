package io.memoryconnector.spring.mapping;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.Parameter;
import org.springframework.data.mapping.PreferredConstructor;

/**
 * Finds the constructor of a record that takes all its components. Spring Data looks for it as well
 * where there are several, but only among those that are public.
 */
final class CanonicalConstructor {
  private CanonicalConstructor() {}

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types cannot be made
  static <T> PreferredConstructor<T, MemoryPersistentProperty> of(
      MemoryPersistentEntity<T> entity) {
    RecordComponent[] components = entity.getType().getRecordComponents();
    Constructor<T> constructor = declared(entity.getType(), components);
    List<TypeInformation<?>> types = entity.getTypeInformation().getParameterTypes(constructor);
    Annotation[][] annotations = constructor.getParameterAnnotations();
    Parameter<Object, MemoryPersistentProperty>[] parameters = new Parameter[components.length];
    for (int position = 0; position < components.length; position++) {
      parameters[position] =
          new Parameter(
              components[position].getName(), types.get(position), annotations[position], entity);
    }
    return new PreferredConstructor<>(constructor, parameters);
  }

  private static <T> Constructor<T> declared(Class<T> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Each record has a constructor of all its components.", e);
    }
  }
}
