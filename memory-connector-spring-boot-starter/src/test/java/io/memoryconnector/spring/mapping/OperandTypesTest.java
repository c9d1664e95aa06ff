package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.error.MemoryDataException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of arguments by their class must never be less than what the store does. */
class OperandTypesTest {
  private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2024, 5, 1, 0, 0);

  private static final List<Object> ARGUMENTS =
      List.of(
          "1",
          "1.5",
          "true",
          "2024-05-01",
          "00000000-0000-0001-0000-000000000002",
          "AQI=",
          1,
          1L << 40,
          1.5,
          new BigDecimal("1.50"),
          BigInteger.TEN.pow(30),
          true,
          Instant.EPOCH,
          MIDNIGHT.toLocalDate(),
          LocalTime.NOON,
          MIDNIGHT,
          MIDNIGHT.atOffset(ZoneOffset.UTC),
          OffsetTime.of(LocalTime.NOON, ZoneOffset.UTC),
          MIDNIGHT.atZone(ZoneOffset.UTC),
          Year.of(2024),
          YearMonth.of(2024, 5),
          MonthDay.of(5, 1),
          Duration.ofHours(1),
          Period.ofDays(1),
          new UUID(1, 2),
          Binary.of(new byte[] {1, 2}),
          new GeoPoint(1, 2),
          Document.of("a", 1));

  @ParameterizedTest
  @EnumSource(Scalar.class)
  void an_argument_that_the_store_converts_is_never_refused(Scalar type) {
    MemoryCollection records =
        MemoryDataSource.inMemory("types")
            .define(
                ModelDefinition.named("Typed")
                    .property("id", Scalar.LONG)
                    .property("value", type)
                    .build());
    int found = 0;
    for (Object argument : ARGUMENTS) {
      if (isStored(records, argument) && isFound(records, argument)) {
        found++;
        assertThat(OperandTypes.mayBecome(type, argument.getClass()))
            .as("%s may be asked for with %s", type, argument.getClass())
            .isTrue();
      }
    }
    assertThat(found).isPositive();
  }

  private static boolean isFound(MemoryCollection records, Object value) {
    return records.count(Filter.where("value").eq(value).where()) > 0;
  }

  private static boolean isStored(MemoryCollection records, Object value) {
    try {
      records.create(Document.of("value", value));
      return true;
    } catch (MemoryDataException unfit) {
      return false;
    }
  }
}
