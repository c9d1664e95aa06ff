package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionalProxy;

class TransactionalTypesTest {
  private final TransactionalTypes types = new TransactionalTypes();

  @Nested
  class a_class_asks_for_transactions {
    @Test
    void by_its_annotation() {
      assertThat(types.matches(Annotated.class)).isTrue();
    }

    @Test
    void by_the_annotation_of_a_method() {
      assertThat(types.matches(WithMethod.class)).isTrue();
    }

    @Test
    void by_an_annotation_that_has_the_annotation() {
      assertThat(types.matches(MetaAnnotated.class)).isTrue();
    }

    @Test
    void by_the_annotation_of_jakarta() {
      assertThat(types.matches(WithJakarta.class)).isTrue();
    }

    @Test
    void by_an_ancestor() {
      assertThat(types.matches(GrandchildOfWithMethod.class)).isTrue();
    }

    @Test
    void by_an_interface_of_an_ancestor() {
      assertThat(types.matches(OfAnnotatedInterface.class)).isTrue();
    }

    @Test
    void whenever_it_is_asked() {
      assertThat(List.of(types.matches(WithMethod.class), types.matches(WithMethod.class)))
          .containsExactly(true, true);
    }
  }

  @Nested
  class a_class_asks_for_none {
    @Test
    void without_annotations() {
      assertThat(types.matches(Plain.class)).isFalse();
    }

    @Test
    void with_other_annotations() {
      assertThat(types.matches(OtherwiseAnnotated.class)).isFalse();
    }

    @Test
    void if_it_brings_its_own() {
      assertThat(types.matches(WithOwn.class)).isFalse();
    }

    @Test
    void whenever_it_is_asked() {
      assertThat(List.of(types.matches(Plain.class), types.matches(Plain.class)))
          .containsExactly(false, false);
    }
  }

  @Transactional
  static class Annotated {}

  static class WithMethod {
    @Transactional
    void transfer() {}
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Transactional
  @interface Booking {}

  @Booking
  static class MetaAnnotated {}

  static class WithJakarta {
    @jakarta.transaction.Transactional
    void transfer() {}
  }

  static class ChildOfWithMethod extends WithMethod {}

  static class GrandchildOfWithMethod extends ChildOfWithMethod {}

  interface Ledger {
    @Transactional
    void transfer();
  }

  abstract static class OfLedger implements Ledger {}

  static class OfAnnotatedInterface extends OfLedger {
    @Override
    public void transfer() {}
  }

  static class Plain implements Runnable {
    @Override
    public void run() {}
  }

  @FunctionalInterface
  interface Other {
    void call();
  }

  static class OtherwiseAnnotated implements Other {
    @Override
    @Deprecated
    public void call() {}
  }

  abstract static class WithOwn extends WithMethod implements TransactionalProxy {}
}
