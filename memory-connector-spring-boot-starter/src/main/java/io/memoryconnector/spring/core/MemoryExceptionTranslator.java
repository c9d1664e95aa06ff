package io.memoryconnector.spring.core;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * Turns the exceptions of the data source into Spring's, with the same message. The cause stays
 * within, for it knows the HTTP status, the code and the place in the filter or the data.
 */
public final class MemoryExceptionTranslator implements PersistenceExceptionTranslator {
  /** Loaded when the first exception is translated. */
  private static final class Translations {
    static final Map<Class<?>, BiFunction<String, Throwable, DataAccessException>> BY_TYPE =
        translations();
  }

  @Override
  public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException exception) {
    return exception instanceof MemoryDataException failure ? translate(failure) : null;
  }

  /** Returns Spring's exception for a failure of the data source. */
  public DataAccessException translate(MemoryDataException failure) {
    String message = String.valueOf(failure.getMessage());
    for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
      BiFunction<String, Throwable, DataAccessException> translation =
          Translations.BY_TYPE.get(type);
      if (translation != null) {
        return translation.apply(message, failure);
      }
    }
    return new InvalidDataAccessResourceUsageException(message, failure);
  }

  /** Calls the data source and translates what it throws. */
  <R extends @Nullable Object> R translating(Supplier<R> call) {
    try {
      return call.get();
    } catch (MemoryDataException failure) {
      throw translate(failure);
    }
  }

  private static Map<Class<?>, BiFunction<String, Throwable, DataAccessException>> translations() {
    Map<Class<?>, BiFunction<String, Throwable, DataAccessException>> map = new LinkedHashMap<>();
    map.put(DuplicateValueException.class, DuplicateKeyException::new);
    map.put(StaleRecordException.class, OptimisticLockingFailureException::new);
    map.put(ValidationException.class, DataIntegrityViolationException::new);
    map.put(InvalidRecordException.class, DataIntegrityViolationException::new);
    map.put(
        RecordNotFoundException.class,
        (message, cause) -> new EmptyResultDataAccessException(message, 1, cause));
    map.put(InvalidFilterException.class, InvalidDataAccessApiUsageException::new);
    map.put(TransactionsNotSupportedException.class, InvalidDataAccessApiUsageException::new);
    map.put(UnknownModelException.class, InvalidDataAccessResourceUsageException::new);
    map.put(InvalidDefinitionException.class, InvalidDataAccessResourceUsageException::new);
    map.put(DataFileException.class, DataAccessResourceFailureException::new);
    map.put(DataSourceClosedException.class, DataAccessResourceFailureException::new);
    return map;
  }
}
