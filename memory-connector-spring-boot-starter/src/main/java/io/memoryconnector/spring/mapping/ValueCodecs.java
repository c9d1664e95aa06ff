package io.memoryconnector.spring.mapping;

import io.memoryconnector.spring.mapping.Containers.NewCollection;
import io.memoryconnector.spring.mapping.Containers.NewMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.core.TypeInformation;

/** Chooses the codec of a property by its type, or refuses the type. */
final class ValueCodecs {
  private final CodecCompiler compiler;
  private final MemoryCustomConversions conversions;

  ValueCodecs(CodecCompiler compiler, MemoryCustomConversions conversions) {
    this.compiler = compiler;
    this.conversions = conversions;
  }

  ValueCodec codecOf(MemoryPersistentProperty property) {
    if (property.isAssociation()) {
      throw refused(property, "references between records are not mapped", "Keep the id instead");
    }
    return property.isAnnotationPresent(ValueConverter.class)
        ? ValueConverterCodec.of(property, conversions)
        : codecOf(property.getTypeInformation(), property);
  }

  private ValueCodec codecOf(TypeInformation<?> type, MemoryPersistentProperty property) {
    Class<?> javaType = type.getType();
    if (conversions.isWritten(javaType)) {
      return converted(javaType, property);
    }
    ScalarCodec scalar = ScalarCodecs.find(javaType);
    if (scalar != null) {
      return scalar;
    }
    if (javaType.isEnum()) {
      return new EnumCodec(javaType);
    }
    if (javaType == Object.class || javaType == java.io.Serializable.class) {
      return AnyCodec.INSTANCE;
    }
    ValueCodec container = containerOf(type, property);
    return container == null ? nestedOf(type, property) : container;
  }

  private ValueCodec converted(Class<?> javaType, MemoryPersistentProperty property) {
    return CustomCodec.of(javaType, conversions)
        .orElseThrow(
            () ->
                refused(
                    property,
                    "%s has a converter for writing but none for reading"
                        .formatted(javaType.getName()),
                    "Register a @ReadingConverter from the type that the writing one makes"));
  }

  /** Returns the codec of a type that holds values of another; null if it does not. */
  private @Nullable ValueCodec containerOf(
      TypeInformation<?> type, MemoryPersistentProperty property) {
    Class<?> javaType = type.getType();
    if (javaType == Optional.class) {
      requireFillable(property);
      return new OptionalCodec(argumentOf(type, 0, property));
    }
    if (javaType.isArray()) {
      TypeInformation<?> component = type.getRequiredComponentType();
      return new ArrayCodec(component.getType(), codecOf(component, property));
    }
    if (Map.class.isAssignableFrom(javaType)) {
      return mapOf(type, property);
    }
    NewCollection factory = Containers.collection(javaType, argumentClassOf(type));
    return factory == null ? null : new CollectionCodec(factory, argumentOf(type, 0, property));
  }

  /** Spring Data sets what it audits as it is: the text itself in the place of an optional. */
  private static void requireFillable(MemoryPersistentProperty property) {
    if (property.isAudited()) {
      throw refused(
          property,
          "auditing cannot fill an Optional",
          "Declare its content as the type of the property");
    }
  }

  private @Nullable ValueCodec mapOf(TypeInformation<?> type, MemoryPersistentProperty property) {
    Class<?> keyType = argumentClassOf(type);
    MapKeys keys =
        MapKeys.of(keyType)
            .orElseThrow(
                () ->
                    refused(
                        property,
                        "keys of type %s have no text".formatted(keyType.getName()),
                        "Use text, numbers, enums, dates or UUIDs as keys"));
    NewMap factory = Containers.map(type.getType(), keyType);
    return factory == null ? null : new MapCodec(factory, keys, argumentOf(type, 1, property));
  }

  private ValueCodec nestedOf(TypeInformation<?> type, MemoryPersistentProperty property) {
    if (isOfJackson(type.getType())) {
      throw refused(
          property,
          "trees of Jackson such as %s are not stored".formatted(type.getType().getName()),
          "Use Map<String, Object>, List<Object> or Object, or register converters for it in"
              + " MemoryCustomConversions");
    }
    MemoryPersistentEntity<?> entity = compiler.context().getPersistentEntity(type);
    if (entity == null) {
      throw unsupported(type, property);
    }
    try {
      return compiler.nested(entity);
    } catch (InvalidEntityException unfit) {
      throw unfit.property().isPresent() ? unfit : within(property, unfit);
    }
  }

  /** Their getters look like properties, so that only the first save would fail. */
  private static boolean isOfJackson(Class<?> type) {
    return type.getName().startsWith("tools.jackson.")
        || type.getName().startsWith("com.fasterxml.jackson.");
  }

  /** Names the property with a class that often is not the user's own. */
  private static InvalidEntityException within(
      MemoryPersistentProperty property, InvalidEntityException unfit) {
    return refused(
        property,
        "its class %s cannot be mapped, as %s"
            .formatted(unfit.entityClass().getName(), unfit.reason()),
        unfit.remedy() + ", or register converters for the class in MemoryCustomConversions");
  }

  private ValueCodec argumentOf(
      TypeInformation<?> type, int index, MemoryPersistentProperty property) {
    List<TypeInformation<?>> arguments = argumentsOf(type);
    return index < arguments.size() ? codecOf(arguments.get(index), property) : AnyCodec.INSTANCE;
  }

  private static Class<?> argumentClassOf(TypeInformation<?> type) {
    List<TypeInformation<?>> arguments = argumentsOf(type);
    return arguments.isEmpty() ? Object.class : arguments.get(0).getType();
  }

  /** Also finds those of a class that fixes them for its superclass. */
  private static List<TypeInformation<?>> argumentsOf(TypeInformation<?> type) {
    Class<?> container =
        type.isMap()
            ? Map.class
            : Iterable.class.isAssignableFrom(type.getType()) ? Iterable.class : type.getType();
    TypeInformation<?> parameterized = type.getSuperTypeInformation(container);
    return parameterized == null ? List.of() : List.copyOf(parameterized.getTypeArguments());
  }

  private static InvalidEntityException unsupported(
      TypeInformation<?> type, MemoryPersistentProperty property) {
    return refused(
        property,
        "values of type %s cannot be stored".formatted(type.getType().getName()),
        "Use another type, register converters for it in MemoryCustomConversions, or annotate the"
            + " property with @Transient");
  }

  private static InvalidEntityException refused(
      MemoryPersistentProperty property, String reason, String remedy) {
    return new InvalidEntityException(
        property.getOwner().getType(), property.getName(), reason, remedy);
  }
}
