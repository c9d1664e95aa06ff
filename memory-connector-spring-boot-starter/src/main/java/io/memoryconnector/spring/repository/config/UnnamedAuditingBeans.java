package io.memoryconnector.spring.repository.config;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.auditing.CurrentDateTimeProvider;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;

/**
 * What auditing asks where {@link EnableMemoryAuditing} names no bean: the only one of its type, if
 * there is one. Spring Data has it set by its type, which is forgotten in an application that is
 * processed ahead of time.
 */
final class UnnamedAuditingBeans {
  private UnnamedAuditingBeans() {}

  static AuditorAware<?> auditor(ObjectProvider<AuditorAware<?>> auditors) {
    return auditors.getIfAvailable(() -> Optional::empty);
  }

  static DateTimeProvider clock(ObjectProvider<DateTimeProvider> clocks) {
    return clocks.getIfAvailable(() -> CurrentDateTimeProvider.INSTANCE);
  }
}
