package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.IndexDefinition.Uniqueness;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Derives the definition of a model from the entity class that stands for it. */
@SuppressWarnings("ReferenceEquality") // one codec per property
final class DefinitionCompiler {
  private static final Set<PropertyType> GENERATED_AS_UUID =
      Set.of(PropertyType.Scalar.UUID, PropertyType.Scalar.STRING);

  private DefinitionCompiler() {}

  static ModelDefinition definitionOf(PolymorphicCodec classes, List<Relation> relations) {
    ObjectCodec codec = classes.declared();
    MemoryPersistentEntity<?> entity = codec.entity();
    ModelDefinition.Builder builder =
        ModelDefinition.named(entity.getModelName()).collection(collectionOf(entity));
    PropertyCodec id = codec.id();
    if (id != null) {
      builder.id(idOf(id));
    }
    for (PropertyCodec property : codec.stored()) {
      builder.property(definitionOf(property, property == id));
    }
    for (IndexDefinition index : indexesOf(classes)) {
      builder.index(index);
    }
    for (Relation relation : relations) {
      builder.relation(relation);
    }
    return builder.build();
  }

  private static String collectionOf(MemoryPersistentEntity<?> entity) {
    String name = entity.getCollection();
    if (name.contains("#{") || name.contains("${")) {
      throw new InvalidEntityException(
          entity.getType(),
          null,
          "its collection '%s' is an expression, which nothing evaluates".formatted(name),
          "Give the collection a name");
    }
    return name;
  }

  private static PropertyDefinition definitionOf(PropertyCodec property, boolean isId) {
    PropertyDefinition definition =
        PropertyDefinition.of(property.storedName(), property.codec().type());
    return isId && !isGenerated(property.codec()) ? definition.required() : definition;
  }

  /**
   * Whether new ids can be made of this class: of text, UUIDs and numbers, and what converters make
   * of them. Others, such as constants and days, must be given.
   */
  private static boolean isGenerated(ValueCodec codec) {
    if (codec instanceof ScalarCodec scalar) {
      Class<?> type = scalar.javaType();
      return type == String.class || type == UUID.class || Number.class.isAssignableFrom(type);
    }
    return !(codec instanceof EnumCodec);
  }

  private static IdDefinition idOf(PropertyCodec id) {
    return new IdDefinition(
        id.storedName(),
        GENERATED_AS_UUID.contains(id.codec().type()) ? Generation.UUID : Generation.COUNTER,
        IdDefinition.Origin.ANYONE,
        lastNumberOf(id.codec()));
  }

  /** Smaller numbers than integers are stored as such, so the type does not end their counter. */
  private static long lastNumberOf(ValueCodec codec) {
    Class<?> type = codec instanceof ScalarCodec scalar ? scalar.javaType() : Object.class;
    if (type == Short.class) {
      return Short.MAX_VALUE;
    }
    return type == Byte.class ? Byte.MAX_VALUE : Long.MAX_VALUE;
  }

  /** Returns the indexes of a class and of those that it permits, each once. */
  private static Set<IndexDefinition> indexesOf(PolymorphicCodec classes) {
    Set<IndexDefinition> indexes = new LinkedHashSet<>(indexesOf(classes.declared()));
    classes.permitted().forEach(subclass -> indexes.addAll(indexesOf(subclass)));
    return indexes;
  }

  private static List<IndexDefinition> indexesOf(ObjectCodec codec) {
    List<IndexDefinition> indexes = new ArrayList<>();
    collect(codec, List.of(), Set.of(), indexes);
    for (CompoundIndex index : compoundIndexes(codec.entity().getType())) {
      indexes.add(new IndexDefinition(pathsOf(codec, index), uniqueness(index.unique())));
    }
    return indexes;
  }

  private static void collect(
      ObjectCodec codec, List<String> path, Set<ObjectCodec> outer, List<IndexDefinition> indexes) {
    Set<ObjectCodec> outerAndThis = new HashSet<>(outer);
    outerAndThis.add(codec);
    for (PropertyCodec property : codec.stored()) {
      List<String> segments = new ArrayList<>(path);
      segments.add(property.storedName());
      Indexed index = codec.entity().getRequiredPersistentProperty(property.name()).getIndex();
      if (index != null) {
        indexes.add(
            new IndexDefinition(List.of(new PropertyPath(segments)), uniqueness(index.unique())));
      }
      ObjectCodec nested = property.codec().nested();
      if (nested != null && !outerAndThis.contains(nested)) {
        collect(nested, segments, outerAndThis, indexes);
      }
    }
  }

  private static List<PropertyPath> pathsOf(ObjectCodec codec, CompoundIndex index) {
    if (index.value().length == 0) {
      throw new InvalidEntityException(
          codec.entity().getType(),
          null,
          "its @CompoundIndex has no properties",
          "Name the properties that it is over");
    }
    List<PropertyPath> paths = new ArrayList<>();
    for (String path : index.value()) {
      paths.add(StoredPaths.resolve(codec, path).path());
    }
    return paths;
  }

  private static Set<CompoundIndex> compoundIndexes(Class<?> type) {
    return AnnotatedElementUtils.findMergedRepeatableAnnotations(type, CompoundIndex.class);
  }

  private static Uniqueness uniqueness(boolean unique) {
    return unique ? Uniqueness.UNIQUE : Uniqueness.NOT_UNIQUE;
  }
}
