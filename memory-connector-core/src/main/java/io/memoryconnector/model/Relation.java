package io.memoryconnector.model;

import org.jspecify.annotations.Nullable;

/**
 * How the records of one model belong to those of another; a filter's {@code include} follows it by
 * its name.
 */
public sealed interface Relation {
  /** Returns the name of the relation, which is the property that holds the included records. */
  String name();

  /** Returns the name of the related model. */
  String model();

  /** Returns whether a filter may include it. */
  Inclusion inclusion();

  /** Returns the property of this model that leads to the other; null if that is the id. */
  default @Nullable String ownProperty() {
    return null;
  }

  /** Calls the method of the visitor that is for this kind of relation. */
  <R> R accept(Visitor<R> visitor);

  /** Whether a filter may include a relation; LoopBack's {@code disableInclude}. */
  enum Inclusion {
    /** A filter may include it. */
    ALLOWED,
    /** A filter that includes it gets the records without it. */
    DISABLED
  }

  /**
   * Many records of the other model hold this record's id.
   *
   * @param foreignKey property of the other model
   */
  record HasMany(String name, String model, String foreignKey, Inclusion inclusion)
      implements Relation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hasMany(this);
    }
  }

  /**
   * Many records of the other model are linked by records of a third.
   *
   * @param through the model of the links
   * @param foreignKey property of the link that holds this record's id
   * @param keyThrough property of the link that holds the other record's id
   */
  record HasManyThrough(
      String name,
      String model,
      String through,
      String foreignKey,
      String keyThrough,
      Inclusion inclusion)
      implements Relation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hasManyThrough(this);
    }
  }

  /**
   * At most one record of the other model holds this record's id.
   *
   * @param foreignKey property of the other model
   */
  record HasOne(String name, String model, String foreignKey, Inclusion inclusion)
      implements Relation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hasOne(this);
    }
  }

  /**
   * This record holds the id of one record of the other model.
   *
   * @param foreignKey property of this model
   */
  record BelongsTo(String name, String model, String foreignKey, Inclusion inclusion)
      implements Relation {
    @Override
    public String ownProperty() {
      return foreignKey;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.belongsTo(this);
    }
  }

  /**
   * This record holds a list of ids of the other model.
   *
   * @param foreignKey property of this model
   */
  record ReferencesMany(String name, String model, String foreignKey, Inclusion inclusion)
      implements Relation {
    @Override
    public String ownProperty() {
      return foreignKey;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.referencesMany(this);
    }
  }

  /**
   * This record holds the related objects within itself.
   *
   * @param property property of this model that holds the list of objects
   */
  record EmbedsMany(String name, String model, String property, Inclusion inclusion)
      implements Relation {
    @Override
    public String ownProperty() {
      return property;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.embedsMany(this);
    }
  }

  /**
   * One method per kind of relation: a new kind does not compile until every reader handles it.
   *
   * @param <R> what the methods return
   */
  interface Visitor<R> {
    /** Reads a relation to many records that hold this record's id. */
    R hasMany(HasMany relation);

    /** Reads a relation to many records through links. */
    R hasManyThrough(HasManyThrough relation);

    /** Reads a relation to one record that holds this record's id. */
    R hasOne(HasOne relation);

    /** Reads a relation to the record whose id this record holds. */
    R belongsTo(BelongsTo relation);

    /** Reads a relation to the records whose ids this record holds. */
    R referencesMany(ReferencesMany relation);

    /** Reads a relation to objects within this record. */
    R embedsMany(EmbedsMany relation);
  }
}
