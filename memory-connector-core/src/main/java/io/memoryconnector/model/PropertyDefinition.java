package io.memoryconnector.model;

import org.jspecify.annotations.Nullable;

/**
 * One property of a model.
 *
 * @param presence whether a record may lack it
 * @param defaultValue what a new record gets if it lacks the property; null for none
 * @param generator what makes the value of a new record if it lacks one; null for none
 */
public record PropertyDefinition(
    String name,
    PropertyType type,
    Presence presence,
    @Nullable Object defaultValue,
    @Nullable ValueGenerator generator) {

  /** Whether a record may lack a property. */
  public enum Presence {
    /** It may be missing, null or empty. */
    OPTIONAL,
    /** A record without it, or with null, empty text or an empty list, is refused. */
    REQUIRED
  }

  /** LoopBack's {@code defaultFn}. */
  public enum ValueGenerator {
    /**
     * A time-ordered UUID (RFC 9562, version 7) as text; LoopBack's {@code guid} and {@code uuid}.
     */
    UUID_V7,
    /** A random UUID (RFC 9562, version 4) as text; LoopBack's {@code uuidv4}. */
    UUID_V4,
    /** The current time. */
    NOW
  }

  /** Returns an optional property without a default. */
  public static PropertyDefinition of(String name, PropertyType type) {
    return new PropertyDefinition(name, type, Presence.OPTIONAL, null, null);
  }

  /** Returns this property, required. */
  public PropertyDefinition required() {
    return new PropertyDefinition(name, type, Presence.REQUIRED, defaultValue, generator);
  }

  /** Returns this property with a default value. */
  public PropertyDefinition withDefault(Object value) {
    return new PropertyDefinition(name, type, presence, value, generator);
  }

  /** Returns this property with a generated default value. */
  public PropertyDefinition generatedBy(ValueGenerator newGenerator) {
    return new PropertyDefinition(name, type, presence, defaultValue, newGenerator);
  }
}
