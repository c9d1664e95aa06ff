package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.error.TransactionsNotSupportedException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Refuses every transaction, whatever its propagation. Without a transaction manager {@code
 * Transactional} would be ignored, and nobody would notice before data is half written. Stateless,
 * so thread-safe.
 */
final class RefusingTransactionManager implements PlatformTransactionManager {
  @Override
  public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
    throw refusal(definition == null ? null : definition.getName());
  }

  /**
   * Makes the error.
   *
   * @param name what the transaction would be called, such as a method; null if it has no name
   */
  static CannotCreateTransactionException refusal(@Nullable String name) {
    String message =
        "Cannot begin a transaction%s: the memory connector does not implement transactions. Remove @Transactional, save what belongs together with one saveAll, or define a transaction manager of your own."
            .formatted(name == null ? "" : " for '" + name + "'");
    return new CannotCreateTransactionException(
        message, new TransactionsNotSupportedException(message));
  }

  @Override
  public void commit(TransactionStatus status) {
    throw neverBegun();
  }

  @Override
  public void rollback(TransactionStatus status) {
    throw neverBegun();
  }

  private static IllegalStateException neverBegun() {
    return new IllegalStateException(
        "Cannot end a transaction: the memory connector has never begun one.");
  }
}
