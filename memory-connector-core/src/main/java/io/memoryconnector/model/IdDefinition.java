package io.memoryconnector.model;

/**
 * The id of a model.
 *
 * @param property the property that holds it
 * @param generation where the id of a new record comes from if its data has none
 * @param origin who may choose the id of a new record
 * @param lastNumber the greatest number that a counter gives; smaller ones end it earlier than the
 *     type of the property does
 */
public record IdDefinition(String property, Generation generation, Origin origin, long lastNumber) {
  /** The id of a model that says nothing else: a counter in the property {@code id}. */
  public static final IdDefinition DEFAULT =
      new IdDefinition("id", Generation.COUNTER, Origin.ANYONE);

  /** The id of a model whose counter goes on as long as the type of the property has numbers. */
  public IdDefinition(String property, Generation generation, Origin origin) {
    this(property, generation, origin, Long.MAX_VALUE);
  }

  /** Where the id of a new record comes from. */
  public enum Generation {
    /** The next number of the collection, converted to the type of the id property. */
    COUNTER,
    /**
     * A time-ordered UUID (RFC 9562, version 7), as UUID or text by the type of the id property.
     */
    UUID
  }

  /** Who may choose the id of a new record. */
  public enum Origin {
    /** The caller, or else the data source. */
    ANYONE,
    /** The data source only; LoopBack's {@code forceId}. */
    DATA_SOURCE
  }
}
