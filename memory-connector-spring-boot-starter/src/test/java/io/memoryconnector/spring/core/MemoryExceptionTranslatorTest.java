package io.memoryconnector.spring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.error.CorruptDataFileException;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.error.DataSourceClosedException;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.InvalidDefinitionException;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.error.MemoryDataException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.error.StaleRecordException;
import io.memoryconnector.error.TransactionsNotSupportedException;
import io.memoryconnector.error.UnknownModelException;
import io.memoryconnector.error.ValidationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;

class MemoryExceptionTranslatorTest {
  private static final Path FILE = Path.of("data.json");

  private final MemoryExceptionTranslator translator = new MemoryExceptionTranslator();

  static Stream<Arguments> translations() {
    return Stream.of(
        Arguments.of(
            new DuplicateValueException(List.of("id"), "Why."), DuplicateKeyException.class),
        Arguments.of(new StaleRecordException("Why."), OptimisticLockingFailureException.class),
        Arguments.of(
            new ValidationException(Map.of("name", List.of("presence")), "Why."),
            DataIntegrityViolationException.class),
        Arguments.of(
            new InvalidRecordException("/id", "Why.", null), DataIntegrityViolationException.class),
        Arguments.of(new RecordNotFoundException("Why."), EmptyResultDataAccessException.class),
        Arguments.of(
            new InvalidFilterException("/limit", "Why."), InvalidDataAccessApiUsageException.class),
        Arguments.of(
            new TransactionsNotSupportedException("Why."),
            InvalidDataAccessApiUsageException.class),
        Arguments.of(
            new UnknownModelException("Why."), InvalidDataAccessResourceUsageException.class),
        Arguments.of(
            new InvalidDefinitionException("Why."), InvalidDataAccessResourceUsageException.class),
        Arguments.of(
            new DataFileException(FILE, "Why.", null), DataAccessResourceFailureException.class),
        Arguments.of(
            new CorruptDataFileException(FILE, 1, 2, "Why.", null),
            DataAccessResourceFailureException.class),
        Arguments.of(
            new DataSourceClosedException("Why."), DataAccessResourceFailureException.class));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void keeps_message_and_cause(
      MemoryDataException failure, Class<? extends DataAccessException> translated) {
    assertThat(translator.translateExceptionIfPossible(failure))
        .isExactlyInstanceOf(translated)
        .hasMessage("Why.")
        .hasCause(failure);
  }

  @Test
  void leaves_other_exceptions_alone() {
    assertThat(translator.translateExceptionIfPossible(new IllegalStateException("Why."))).isNull();
  }
}
