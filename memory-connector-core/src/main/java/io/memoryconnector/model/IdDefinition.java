package io.memoryconnector.model;

/**
 * The id of a model.
 *
 * @param property the property that holds it
 * @param generation where the id of a new record comes from that has none
 * @param origin who may choose the id of a new record
 */
public record IdDefinition(String property, Generation generation, Origin origin) {
  /** The id of a model that says nothing else: a counter in the property {@code id}. */
  public static final IdDefinition DEFAULT =
      new IdDefinition("id", Generation.COUNTER, Origin.ANYONE);

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
