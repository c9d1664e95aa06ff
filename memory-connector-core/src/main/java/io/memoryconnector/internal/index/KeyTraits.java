package io.memoryconnector.internal.index;

import io.memoryconnector.internal.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * What all keys of an index have in common. This is only ever unlearnt: what one record brought in
 * stays true when the record is gone, until the index is made anew. Immutable.
 */
final class KeyTraits {
  private static final Object MIXED = new Object();

  private final Keys.Origin origin;

  /** By property: a value that all others compare with; null before the first. */
  private final @Nullable Object[] samples;

  private KeyTraits(Keys.Origin origin, @Nullable Object[] samples) {
    this.origin = origin;
    this.samples = samples;
  }

  static KeyTraits ofNoKeys(int properties) {
    return new KeyTraits(Keys.Origin.SINGLE_VALUES, new Object[properties]);
  }

  /** Whether no record has a list, so that each has one key, and its keys tell its values. */
  boolean areSingleValues() {
    return origin == Keys.Origin.SINGLE_VALUES;
  }

  /** Whether all values of a property, null and missing aside, compare with each other. */
  boolean areUniform(int property) {
    return samples[property] != MIXED;
  }

  KeyTraits with(Keys keys) {
    KeyTraits traits =
        keys.origin() == Keys.Origin.LISTS && areSingleValues()
            ? new KeyTraits(Keys.Origin.LISTS, samples)
            : this;
    for (Object value : keys.values()) {
      traits = traits.withKey(value);
    }
    return traits;
  }

  private KeyTraits withKey(Object key) {
    if (!(key instanceof Object[] parts)) {
      return with(0, key);
    }
    KeyTraits traits = this;
    for (int property = 0; property < parts.length; property++) {
      traits = traits.with(property, parts[property]);
    }
    return traits;
  }

  private KeyTraits with(int property, Object value) {
    Object sample = samples[property];
    if (sample == MIXED || value instanceof Landmark) {
      return this;
    }
    boolean fits = Values.comparable(sample == null ? value : sample, value);
    if (fits && sample != null) {
      return this;
    }
    @Nullable Object[] changed = samples.clone();
    changed[property] = fits ? value : MIXED;
    return new KeyTraits(origin, changed);
  }
}
