package io.memoryconnector;

import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyDefinition.ValueGenerator;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the values that data leaves to the data source. Confined to its writer. */
final class GeneratedValues {
  private final Clock clock;
  private final UuidSource uuids;

  GeneratedValues(Clock clock, UuidSource uuids) {
    this.clock = clock;
    this.uuids = uuids;
  }

  /** Returns what a new record gets if it lacks this property; null for nothing. */
  @Nullable Object defaultOf(PropertyDefinition property) {
    ValueGenerator generator = property.generator();
    return generator == null
        ? property.defaultValue()
        : Conversion.to(property.type(), generated(generator));
  }

  /** Returns a time-ordered UUID, greater than all before. */
  UUID nextUuid() {
    return uuids.next();
  }

  private Object generated(ValueGenerator generator) {
    return switch (generator) {
      case UUID_V7 -> uuids.next();
      case UUID_V4 -> uuids.random();
      case NOW -> clock.instant().truncatedTo(ChronoUnit.MILLIS); // as precise as LoopBack's dates
    };
  }
}
