package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.Relation;
import io.memoryconnector.model.Relation.Inclusion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.util.StringUtils;

/** Derives relations from the annotations of an entity class. For one class. */
final class RelationCompiler {
  private static final String ID = "Id";
  private static final String IDS = "Ids";

  private final MemoryMappingContext context;
  private final MemoryPersistentEntity<?> owner;
  private final Set<Class<?>> classes = new LinkedHashSet<>();

  private RelationCompiler(MemoryMappingContext context, MemoryPersistentEntity<?> owner) {
    this.context = context;
    this.owner = owner;
  }

  static EntityRelations compile(MemoryMappingContext context, MemoryPersistentEntity<?> owner) {
    RelationCompiler compiler = new RelationCompiler(context, owner);
    List<Relation> relations = new ArrayList<>();
    for (MemoryPersistentProperty property : owner) {
      if (property.isRelation()) {
        relations.add(compiler.relation(property));
      }
    }
    return new EntityRelations(relations, Set.copyOf(compiler.classes));
  }

  private Relation relation(MemoryPersistentProperty property) {
    HasMany hasMany = property.findAnnotation(HasMany.class);
    if (hasMany != null) {
      return hasMany(property, hasMany);
    }
    HasOne hasOne = property.findAnnotation(HasOne.class);
    if (hasOne != null) {
      return hasOne(property, hasOne);
    }
    BelongsTo belongsTo = property.findAnnotation(BelongsTo.class);
    return belongsTo != null
        ? belongsTo(property, belongsTo)
        : referencesMany(property, property.getRequiredAnnotation(ReferencesMany.class));
  }

  private Relation hasMany(MemoryPersistentProperty property, HasMany annotation) {
    MemoryPersistentEntity<?> other = many(property);
    if (annotation.through() != void.class) {
      return hasManyThrough(property, other, annotation);
    }
    return new Relation.HasMany(
        property.getStoredName(),
        other.getModelName(),
        foreignKey(property, other, annotation.foreignKey(), key(owner, ID)),
        Inclusion.ALLOWED);
  }

  private Relation hasManyThrough(
      MemoryPersistentProperty property, MemoryPersistentEntity<?> other, HasMany annotation) {
    MemoryPersistentEntity<?> link = entity(property, TypeInformation.of(annotation.through()));
    return new Relation.HasManyThrough(
        property.getStoredName(),
        other.getModelName(),
        link.getModelName(),
        foreignKey(property, link, annotation.foreignKey(), key(owner, ID)),
        foreignKey(property, link, annotation.keyThrough(), key(other, ID)),
        Inclusion.ALLOWED);
  }

  private Relation hasOne(MemoryPersistentProperty property, HasOne annotation) {
    MemoryPersistentEntity<?> other = one(property);
    return new Relation.HasOne(
        property.getStoredName(),
        other.getModelName(),
        foreignKey(property, other, annotation.foreignKey(), key(owner, ID)),
        Inclusion.ALLOWED);
  }

  private Relation belongsTo(MemoryPersistentProperty property, BelongsTo annotation) {
    return new Relation.BelongsTo(
        property.getStoredName(),
        one(property).getModelName(),
        foreignKey(property, owner, annotation.foreignKey(), property.getName() + ID),
        Inclusion.ALLOWED);
  }

  private Relation referencesMany(MemoryPersistentProperty property, ReferencesMany annotation) {
    MemoryPersistentEntity<?> other = many(property);
    return new Relation.ReferencesMany(
        property.getStoredName(),
        other.getModelName(),
        foreignKey(property, owner, annotation.foreignKey(), key(other, IDS)),
        Inclusion.ALLOWED);
  }

  private MemoryPersistentEntity<?> many(MemoryPersistentProperty property) {
    TypeInformation<?> type = property.getTypeInformation();
    if (!type.isCollectionLike()) {
      throw refused(property, "it holds one entity, but there can be many", "Make it a List");
    }
    return entity(property, type.getComponentType());
  }

  private MemoryPersistentEntity<?> one(MemoryPersistentProperty property) {
    TypeInformation<?> type = property.getTypeInformation();
    if (type.isCollectionLike()) {
      throw refused(
          property,
          "it holds a list, but there can be one entity only",
          "Give it the type of the entity");
    }
    return entity(
        property, type.getType() == Optional.class ? type.getTypeArguments().get(0) : type);
  }

  private MemoryPersistentEntity<?> entity(
      MemoryPersistentProperty property, @Nullable TypeInformation<?> type) {
    MemoryPersistentEntity<?> entity = type == null ? null : context.getPersistentEntity(type);
    if (entity == null) {
      throw refused(
          property,
          "%s is no entity class".formatted(type == null ? "Object" : type.getType().getName()),
          "Relate it to a class with an id, or leave the annotation out");
    }
    classes.add(entity.getType());
    return entity;
  }

  /** Returns the stored name of the property that the annotation names, or else convention does. */
  private static String foreignKey(
      MemoryPersistentProperty property,
      MemoryPersistentEntity<?> holder,
      String named,
      String byConvention) {
    String name = named.isEmpty() ? byConvention : named;
    MemoryPersistentProperty key = holder.getPersistentProperty(name);
    if (key != null && !key.isRelation()) {
      return key.getStoredName();
    }
    throw refused(
        property,
        "%s has no property '%s' that could hold the key"
            .formatted(holder.getType().getSimpleName(), name),
        "Add it, or name the one that does in the annotation");
  }

  private static String key(MemoryPersistentEntity<?> entity, String suffix) {
    return StringUtils.uncapitalize(entity.getModelName()) + suffix;
  }

  private static InvalidEntityException refused(
      MemoryPersistentProperty property, String reason, String remedy) {
    return new InvalidEntityException(
        property.getOwner().getType(), property.getName(), reason, remedy);
  }
}
