package io.memoryconnector.spring.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;

/**
 * Lets native images read what {@code Transactional} says, as Spring's own configuration of
 * transactions does.
 */
final class TransactionHints implements RuntimeHintsRegistrar {
  TransactionHints() {}

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    hints.reflection().registerType(Isolation.class, MemberCategory.ACCESS_DECLARED_FIELDS);
    hints.reflection().registerType(Propagation.class, MemberCategory.ACCESS_DECLARED_FIELDS);
  }
}
