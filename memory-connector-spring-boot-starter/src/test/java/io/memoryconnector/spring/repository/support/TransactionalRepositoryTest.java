package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.autoconfigure.MemoryDataSourceAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryTemplateAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryTransactionAutoConfiguration;
import io.memoryconnector.spring.mapping.Indexed;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Update;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Version;
import org.springframework.transaction.annotation.Transactional;

/** A repository needs no transaction for one call: it is all or nothing by itself. */
class TransactionalRepositoryTest {
  record Account(
      @Nullable Long id, @Indexed(unique = true) String owner, @Version @Nullable Long version) {
    static Account of(String owner) {
      return new Account(null, owner, null);
    }
  }

  @Transactional
  interface Accounts extends MemoryRepository<Account, Long> {
    @Transactional
    List<Account> findByOwner(String owner);

    @Update("{'owner': ?1}")
    long updateByIdGreaterThan(long id, String owner);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      considerNestedRepositories = true,
      basePackageClasses = TransactionalRepositoryTest.class,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Accounts.class))
  static class OnlyAccounts {}

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(OnlyAccounts.class)
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryDataSourceAutoConfiguration.class,
                  MemoryTemplateAutoConfiguration.class,
                  MemoryTransactionAutoConfiguration.class));

  @Test
  void transactional_has_no_effect_on_it() {
    application.run(
        context -> {
          Accounts accounts = context.getBean(Accounts.class);
          accounts.save(Account.of("ada"));
          assertThat(accounts.findByOwner("ada")).hasSize(1);
        });
  }

  @Test
  void each_call_is_all_or_nothing() {
    Accounts accounts = MemoryRepositories.create(Accounts.class);
    accounts.saveAll(List.of(Account.of("ada"), Account.of("bob")));
    List<Account> before = accounts.findAll();
    List<Account> oneTaken = List.of(Account.of("cid"), Account.of("ada"));
    List<Account> oneStale = List.of(before.get(0), new Account(2L, "bob", 9L));

    refuses(DuplicateKeyException.class, () -> accounts.saveAll(oneTaken));
    refuses(DuplicateKeyException.class, () -> accounts.insertAll(oneTaken));
    refuses(
        DuplicateKeyException.class,
        () -> accounts.updateAll(Where.ALWAYS, Map.of("owner", "cid")));
    refuses(DuplicateKeyException.class, () -> accounts.updateByIdGreaterThan(0, "cid"));
    refuses(OptimisticLockingFailureException.class, () -> accounts.saveAll(oneStale));
    refuses(OptimisticLockingFailureException.class, () -> accounts.deleteAll(oneStale));
    assertThat(accounts.findAll()).isEqualTo(before);
  }

  private static void refuses(Class<? extends Exception> failure, ThrowingCallable call) {
    assertThatExceptionOfType(failure).isThrownBy(call);
  }
}
