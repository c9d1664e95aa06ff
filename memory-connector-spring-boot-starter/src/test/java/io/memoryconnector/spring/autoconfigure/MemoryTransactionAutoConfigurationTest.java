package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.error.TransactionsNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class MemoryTransactionAutoConfigurationTest {
  private static final String MESSAGE =
      "Cannot begin a transaction for 'io.memoryconnector.spring.autoconfigure.MemoryTransactionAutoConfigurationTest$%s': the memory connector does not implement transactions. Remove @Transactional, save what belongs together with one saveAll, or define a transaction manager of your own.";

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  AopAutoConfiguration.class,
                  MemoryDataSourceAutoConfiguration.class,
                  MemoryTransactionAutoConfiguration.class,
                  TransactionAutoConfiguration.class));

  private static void assertRefused(ThrowingCallable call, String method) {
    assertThatExceptionOfType(CannotCreateTransactionException.class)
        .isThrownBy(call)
        .withMessage(MESSAGE.formatted(method));
  }

  @Nested
  class a_transactional_method {
    @Test
    void fails_and_says_why() {
      application
          .withBean(Accounts.class)
          .run(
              context ->
                  assertThatExceptionOfType(CannotCreateTransactionException.class)
                      .isThrownBy(() -> context.getBean(Accounts.class).transfer())
                      .withMessage(MESSAGE.formatted("Accounts.transfer"))
                      .withCauseInstanceOf(TransactionsNotSupportedException.class));
    }

    @Test
    void fails_whatever_its_propagation() {
      application
          .withBean(Accounts.class)
          .run(
              context ->
                  assertRefused(() -> context.getBean(Accounts.class).read(), "Accounts.read"));
    }

    @Test
    void fails_with_the_annotation_of_jakarta() {
      application
          .withBean(Accounts.class)
          .run(
              context ->
                  assertRefused(() -> context.getBean(Accounts.class).close(), "Accounts.close"));
    }

    @Test
    void fails_where_its_class_is_annotated() {
      application
          .withBean(Ledger.class)
          .run(
              context ->
                  assertRefused(() -> context.getBean(Ledger.class).write(), "Ledger.write"));
    }

    @Test
    void fails_where_its_interface_is_annotated() {
      application
          .withPropertyValues("spring.aop.proxy-target-class=false")
          .withBean(Vault.class)
          .run(context -> assertRefused(() -> context.getBean(Safe.class).open(), "Vault.open"));
    }

    @Test
    void fails_where_it_is_not_public() {
      application
          .withBean(Accounts.class)
          .run(
              context -> {
                Accounts accounts = context.getBean(Accounts.class);
                assertRefused(accounts::audit, "Accounts.audit");
                assertRefused(accounts::settle, "Accounts.settle");
              });
    }

    @Test
    void fails_without_beginning_what_it_does() {
      application
          .withBean(Accounts.class)
          .run(
              context -> {
                Accounts accounts = context.getBean(Accounts.class);
                assertRefused(accounts::transfer, "Accounts.transfer");
                assertThat(accounts.transfers()).isZero();
              });
    }

    @Test
    void fails_where_spring_boots_transaction_module_is_absent() {
      new ApplicationContextRunner()
          .withClassLoader(new FilteredClassLoader("org.springframework.boot.transaction"))
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryDataSourceAutoConfiguration.class,
                  MemoryTransactionAutoConfiguration.class))
          .withBean(Accounts.class)
          .run(
              context ->
                  assertRefused(
                      () -> context.getBean(Accounts.class).transfer(), "Accounts.transfer"));
    }

    @Test
    void fails_where_the_application_enables_transactions() {
      application
          .withUserConfiguration(TransactionsEnabled.class)
          .withBean(Accounts.class)
          .run(
              context ->
                  assertRefused(
                      () -> context.getBean(Accounts.class).transfer(), "Accounts.transfer"));
    }
  }

  @Test
  void a_transaction_template_fails_and_says_why() {
    application.run(
        context ->
            assertThatExceptionOfType(CannotCreateTransactionException.class)
                .isThrownBy(
                    () ->
                        context
                            .getBean(TransactionTemplate.class)
                            .executeWithoutResult(status -> {}))
                .withMessage(
                    "Cannot begin a transaction: the memory connector does not implement transactions. Remove @Transactional, save what belongs together with one saveAll, or define a transaction manager of your own."));
  }

  @Test
  void other_methods_are_left_alone() {
    application
        .withBean(Accounts.class)
        .run(context -> assertThat(context.getBean(Accounts.class).balance()).isEqualTo(1));
  }

  @Test
  void beans_without_transactions_are_left_alone() {
    application
        .withBean(Plain.class)
        .run(context -> assertThat(AopUtils.isAopProxy(context.getBean(Plain.class))).isFalse());
  }

  @Test
  void listeners_that_wait_for_the_end_of_a_transaction_hear_of_none() {
    application
        .withBean(Listener.class)
        .run(
            context -> {
              context.publishEvent("said");
              assertThat(context.getBean(Listener.class).heard).containsExactly("at once: said");
            });
  }

  @Test
  void native_images_can_read_what_an_annotation_says() {
    RuntimeHints hints = new RuntimeHints();
    SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
        .load(RuntimeHintsRegistrar.class)
        .stream()
        .filter(TransactionHints.class::isInstance)
        .forEach(registrar -> registrar.registerHints(hints, null));
    assertThat(List.of(Isolation.class, Propagation.class))
        .allMatch(
            type ->
                RuntimeHintsPredicates.reflection()
                    .onType(type)
                    .withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS)
                    .test(hints));
  }

  @Nested
  class another_transaction_manager {
    @Test
    void of_the_application_stays_the_only_one() {
      application
          .withUserConfiguration(Ours.class)
          .withBean(Accounts.class)
          .run(
              context -> {
                assertThat(context).getBean(TransactionManager.class).isInstanceOf(Noted.class);
                assertThat(context.getBean(Accounts.class).transfer()).isEqualTo(1);
              });
    }

    @Test
    void of_an_auto_configuration_stays_the_only_one() {
      application
          .withConfiguration(AutoConfigurations.of(ZetaAutoConfiguration.class))
          .withBean(Accounts.class)
          .run(
              context -> {
                assertThat(context).getBean(TransactionManager.class).isInstanceOf(Noted.class);
                assertThat(context.getBean(Accounts.class).transfer()).isEqualTo(1);
              });
    }
  }

  @Test
  void without_a_data_source_there_is_no_transaction_manager() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MemoryTransactionAutoConfiguration.class))
        .run(context -> assertThat(context).doesNotHaveBean(TransactionManager.class));
  }

  public static class Accounts {
    private int transfers;

    @Transactional
    public int transfer() {
      transfers++;
      return 1;
    }

    public int transfers() {
      return transfers;
    }

    @jakarta.transaction.Transactional
    public int close() {
      return 1;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int read() {
      return 1;
    }

    @Transactional
    protected int audit() {
      return 1;
    }

    @Transactional
    int settle() {
      return 1;
    }

    public int balance() {
      return 1;
    }
  }

  @Transactional
  public static class Ledger {
    public int write() {
      return 1;
    }
  }

  @Transactional
  interface Safe {
    int open();
  }

  static class Vault implements Safe {
    @Override
    public int open() {
      return 1;
    }
  }

  static class Plain {}

  static class Listener {
    private final List<String> heard = new ArrayList<>();

    @EventListener
    void hear(String said) {
      heard.add("at once: " + said);
    }

    @TransactionalEventListener
    void wait(String said) {
      heard.add("at the end: " + said);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class TransactionsEnabled {}

  @Configuration(proxyBeanMethods = false)
  static class Ours {
    @Bean
    PlatformTransactionManager transactionManager() {
      return new Noted();
    }
  }

  /** As JPA's: comes before Spring Boot's, and only if there is no other. */
  @AutoConfiguration(before = TransactionAutoConfiguration.class)
  static final class ZetaAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(TransactionManager.class)
    PlatformTransactionManager zetaTransactionManager() {
      return new Noted();
    }
  }

  private static final class Noted extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1L;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }
}
