package io.memoryconnector.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the records of a model are. Immutable.
 *
 * @param name the model's name
 * @param collection the collection that holds its records; several models may share one
 * @param properties by name, in order; the id property is one of them
 * @param strictness what happens to properties that are not defined
 */
public record ModelDefinition(
    String name,
    String collection,
    IdDefinition id,
    Map<String, PropertyDefinition> properties,
    Strictness strictness,
    List<IndexDefinition> indexes,
    Map<String, Relation> relations) {

  /** What happens to properties that a model does not define; LoopBack's {@code strict}. */
  public enum Strictness {
    /** A record with them is refused; LoopBack's {@code true}. */
    REFUSE,
    /** They are left out; LoopBack's {@code "filter"}. */
    DROP,
    /** They are stored as they are; LoopBack's {@code false}. */
    KEEP
  }

  /** Copies the collections and keeps their order. */
  public ModelDefinition {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    indexes = List.copyOf(indexes);
    relations = Collections.unmodifiableMap(new LinkedHashMap<>(relations));
  }

  /**
   * Returns the property that holds the id.
   *
   * @throws IllegalStateException if the definition lacks it, which no builder leaves so
   */
  public PropertyDefinition idProperty() {
    PropertyDefinition property = properties.get(id.property());
    if (property == null) {
      throw new IllegalStateException(
          "Model '%s' lacks its id property '%s'. Define it.".formatted(name, id.property()));
    }
    return property;
  }

  /**
   * Returns the definition of a collection of which nothing is known: any property, ids count up in
   * {@code id}.
   */
  public static ModelDefinition open(String name) {
    return named(name).build();
  }

  /**
   * Returns a builder for a model of this name, stored in the collection of the same name, that
   * keeps undefined properties.
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Puts a definition together. For one thread. */
  public static final class Builder {
    private final String name;
    private String collection;
    private IdDefinition id = IdDefinition.DEFAULT;
    private Strictness strictness = Strictness.KEEP;
    private final Map<String, PropertyDefinition> properties = new LinkedHashMap<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();

    private Builder(String name) {
      this.name = name;
      this.collection = name;
    }

    /** Sets the collection that holds the records. */
    public Builder collection(String newCollection) {
      collection = newCollection;
      return this;
    }

    /** Sets how ids work. */
    public Builder id(IdDefinition newId) {
      id = newId;
      return this;
    }

    /** Adds an optional property. */
    public Builder property(String property, PropertyType type) {
      return property(PropertyDefinition.of(property, type));
    }

    /** Adds a property. */
    public Builder property(PropertyDefinition property) {
      properties.put(property.name(), property);
      return this;
    }

    /** Sets what happens to undefined properties. */
    public Builder strictness(Strictness newStrictness) {
      strictness = newStrictness;
      return this;
    }

    /** Adds an index. */
    public Builder index(IndexDefinition index) {
      indexes.add(index);
      return this;
    }

    /** Adds a relation. */
    public Builder relation(Relation relation) {
      relations.put(relation.name(), relation);
      return this;
    }

    /** Returns the definition. */
    public ModelDefinition build() {
      Map<String, PropertyDefinition> all = new LinkedHashMap<>(properties);
      all.putIfAbsent(id.property(), PropertyDefinition.of(id.property(), PropertyType.Scalar.ANY));
      return new ModelDefinition(name, collection, id, all, strictness, indexes, relations);
    }
  }
}
