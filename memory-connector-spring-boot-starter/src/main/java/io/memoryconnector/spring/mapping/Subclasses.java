package io.memoryconnector.spring.mapping;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.util.ClassUtils;

/**
 * The codecs of the subclasses of one class, each compiled when an instance or a record of it first
 * turns up. A subclass is told by its {@code @TypeAlias}, or by its simple name if the class is
 * sealed; never by a class name that a file could bring in. Thread-safe.
 */
final class Subclasses {
  private final ObjectCodec declared;
  private final CodecCompiler compiler;
  private final boolean possible;
  private final TypeAliases aliases;
  private final ConcurrentMap<Class<?>, ObjectCodec> codecs = new ConcurrentHashMap<>();

  Subclasses(ObjectCodec declared, CodecCompiler compiler) {
    this.declared = declared;
    this.compiler = compiler;
    Class<?> type = declared.entity().getType();
    this.possible = declared.mayHaveSubclasses();
    this.aliases = new TypeAliases(type, compiler.context());
  }

  /** Whether there can be subclasses at all. */
  boolean arePossible() {
    return possible;
  }

  /** Compiles those that a sealed class permits; others are known only when they turn up. */
  void compilePermitted() {
    for (Class<?> type : aliases.permitted()) {
      try {
        codecOf(type);
      } catch (ValueFailure e) {
        throw new InvalidEntityException(type, null, "it " + e.reason(), e.remedy());
      }
    }
  }

  /** Returns the codecs of those that a sealed class permits. */
  List<ObjectCodec> permitted() {
    return aliases.permitted().stream().map(this::codecOf).toList();
  }

  /** Returns the property of this name in one of the subclasses; null if none has it. */
  @Nullable PropertyCodec property(String name) {
    return known().map(it -> it.property(name)).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Returns the properties of this name in records, of all subclasses that have it. */
  List<PropertyCodec> stored(String storedName) {
    return known().map(it -> it.stored(storedName)).filter(Objects::nonNull).toList();
  }

  private Stream<ObjectCodec> known() {
    return aliases.ofSubclasses(declared.entity().getType()).stream().map(this::codecNamed);
  }

  ObjectCodec codecOf(Object instance) {
    return codecOf(instance.getClass());
  }

  /**
   * Returns the codec for an alias from a record; that of the declared class if nobody has it,
   * since other applications may use the property for something else.
   */
  ObjectCodec codecNamed(String alias) {
    Class<?> type = aliases.classOf(alias);
    return type == null || type == declared.entity().getType() ? declared : codecOf(type);
  }

  /** Returns the aliases of a class and its subclasses, as far as they are known. */
  List<String> aliasesOf(Class<?> type) {
    return aliases.ofSubclasses(type);
  }

  private ObjectCodec codecOf(Class<?> type) {
    ObjectCodec known = codecs.get(type);
    if (known == null) {
      known = compile(type);
      codecs.put(type, known); // twice at worst: both are equal
    }
    return known;
  }

  private ObjectCodec compile(Class<?> type) {
    Class<?> declaredType = declared.entity().getType();
    String alias = aliases.aliasOf(type);
    if (alias != null) {
      TypeInformation<?> specialized =
          declared.entity().getTypeInformation().specialize(TypeInformation.of(type));
      return compiler.subclass(specialized, alias);
    }
    Class<?> mapped = withoutProxies(type);
    if (mapped == declaredType) {
      return declared;
    }
    if (mapped != type) {
      return codecOf(mapped);
    }
    throw new ValueFailure(
        "has the class %s, which could not be told from %s when it is read"
            .formatted(type.getName(), declaredType.getSimpleName()),
        "Annotate %s with @TypeAlias, or seal %s"
            .formatted(type.getSimpleName(), declaredType.getSimpleName()),
        null);
  }

  private static Class<?> withoutProxies(Class<?> type) {
    Class<?> superclass = type.getSuperclass();
    return type.isAnonymousClass() && isMappable(superclass)
        ? superclass
        : ClassUtils.getUserClass(type);
  }

  private static boolean isMappable(@Nullable Class<?> type) {
    return type != null && type != Object.class;
  }
}
