package io.memoryconnector.model;

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
      implements Relation {}

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
      implements Relation {}

  /**
   * At most one record of the other model holds this record's id.
   *
   * @param foreignKey property of the other model
   */
  record HasOne(String name, String model, String foreignKey, Inclusion inclusion)
      implements Relation {}

  /**
   * This record holds the id of one record of the other model.
   *
   * @param foreignKey property of this model
   */
  record BelongsTo(String name, String model, String foreignKey, Inclusion inclusion)
      implements Relation {}

  /**
   * This record holds a list of ids of the other model.
   *
   * @param foreignKey property of this model
   */
  record ReferencesMany(String name, String model, String foreignKey, Inclusion inclusion)
      implements Relation {}

  /**
   * This record holds the related objects within itself.
   *
   * @param property property of this model that holds the list of objects
   */
  record EmbedsMany(String name, String model, String property, Inclusion inclusion)
      implements Relation {}
}
