package io.memoryconnector.spring.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.KotlinDetector;
import org.springframework.data.core.TypeInformation;

/**
 * Compiles the codecs of classes, each class once. Thread-safe: one class is compiled after the
 * other.
 */
final class CodecCompiler {
  private final MemoryMappingContext context;
  private final ValueCodecs values;
  private final Map<TypeInformation<?>, PolymorphicCodec> codecs = new HashMap<>();
  private final Set<TypeInformation<?>> inProgress = new HashSet<>();

  CodecCompiler(MemoryMappingContext context) {
    this.context = context;
    this.values = new ValueCodecs(this, context.getConversions());
  }

  MemoryMappingContext context() {
    return context;
  }

  /** Returns the codec of a class and its subclasses. */
  PolymorphicCodec entity(MemoryPersistentEntity<?> entity) {
    return codecOf(entity);
  }

  /** Returns the codec of a subclass, which writes its alias. */
  synchronized ObjectCodec subclass(TypeInformation<?> type, String alias) {
    return compile(context.getRequiredPersistentEntity(type), alias);
  }

  /** Returns the codec of a nested class; one that waits if the class is just being compiled. */
  synchronized ValueCodec nested(MemoryPersistentEntity<?> entity) {
    return inProgress.contains(entity.getTypeInformation())
        ? new DeferredCodec(() -> codecOf(entity))
        : codecOf(entity);
  }

  private synchronized PolymorphicCodec codecOf(MemoryPersistentEntity<?> entity) {
    PolymorphicCodec known = codecs.get(entity.getTypeInformation());
    if (known == null) {
      ObjectCodec declared = compile(entity, null);
      known = new PolymorphicCodec(declared, new Subclasses(declared, this));
      codecs.put(entity.getTypeInformation(), known);
      known.compilePermitted();
    }
    return known;
  }

  private ObjectCodec compile(MemoryPersistentEntity<?> entity, @Nullable String alias) {
    inProgress.add(entity.getTypeInformation());
    try {
      List<MemoryPersistentProperty> properties = new ArrayList<>();
      for (MemoryPersistentProperty property : entity) {
        properties.add(property);
      }
      InstanceAccess access = accessOf(entity, properties);
      List<PropertyCodec> codecs = new ArrayList<>();
      for (MemoryPersistentProperty property : properties) {
        codecs.add(codecOf(property, codecs.size(), access));
      }
      requireDistinctNames(entity, codecs);
      requireFreeTypeKey(entity, codecs, alias);
      return new ObjectCodec(entity, access, codecs, alias);
    } finally {
      inProgress.remove(entity.getTypeInformation());
    }
  }

  private static void requireDistinctNames(
      MemoryPersistentEntity<?> entity, List<PropertyCodec> properties) {
    Map<String, String> names = new HashMap<>();
    for (PropertyCodec property : properties) {
      String other = names.put(property.storedName(), property.name());
      if (other != null) {
        throw new InvalidEntityException(
            entity.getType(),
            property.name(),
            "'%s' is stored as '%s' as well".formatted(other, property.storedName()),
            "Give one of them another name with @Field");
      }
    }
  }

  private static void requireFreeTypeKey(
      MemoryPersistentEntity<?> entity, List<PropertyCodec> properties, @Nullable String alias) {
    for (PropertyCodec property : properties) {
      if (alias != null && property.storedName().equals(ObjectCodec.TYPE_KEY)) {
        throw new InvalidEntityException(
            entity.getType(),
            property.name(),
            "it is stored as '%s', where the alias of a subclass belongs"
                .formatted(ObjectCodec.TYPE_KEY),
            "Give it another name with @Field");
      }
    }
  }

  private static InstanceAccess accessOf(
      MemoryPersistentEntity<?> entity, List<MemoryPersistentProperty> properties) {
    return KotlinDetector.isKotlinType(entity.getType())
        ? new SpringAccess(entity, properties) // knows default arguments and copy methods
        : new DeferredAccess(new ClassMembersCompiler(entity, properties).compile());
  }

  private PropertyCodec codecOf(
      MemoryPersistentProperty property, int position, InstanceAccess access) {
    return new PropertyCodec(
        property.getName(),
        property.getStoredName(),
        position,
        values.codecOf(property),
        nullnessOf(property, position, access),
        directionOf(property));
  }

  private static PropertyCodec.Direction directionOf(MemoryPersistentProperty property) {
    if (property.isRelation()) {
      return PropertyCodec.Direction.RELATION;
    }
    return property.isWritable() ? PropertyCodec.Direction.BOTH : PropertyCodec.Direction.READ_ONLY;
  }

  private static PropertyCodec.Nullness nullnessOf(
      MemoryPersistentProperty property, int position, InstanceAccess access) {
    boolean isArgument = access.isCreatorArgument(position);
    if (property.getType().isPrimitive() && !(isArgument && access.knowsDefaults())) {
      return isArgument ? PropertyCodec.Nullness.REFUSED : PropertyCodec.Nullness.LEFT_ALONE;
    }
    return isArgument ? PropertyCodec.Nullness.ARGUMENT : PropertyCodec.Nullness.SET;
  }
}
