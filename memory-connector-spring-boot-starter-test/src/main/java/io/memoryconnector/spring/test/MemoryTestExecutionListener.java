package io.memoryconnector.spring.test;

import io.memoryconnector.spring.test.MemoryReset.When;
import java.util.List;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Resets data sources around tests and loads their fixtures: after dependencies are injected and
 * before transactions begin, and in the opposite order afterwards.
 */
public final class MemoryTestExecutionListener extends AbstractTestExecutionListener {
  /** Before the listener for transactions, which has 4000. */
  public static final int ORDER = 3900;

  private static final String CLASS_CLAIM = MemoryTestExecutionListener.class.getName() + ".class";
  private static final String CLAIM = MemoryTestExecutionListener.class.getName() + ".method";

  /** Made by Spring's test support. */
  public MemoryTestExecutionListener() {}

  @Override
  public int getOrder() {
    return ORDER;
  }

  /** A class that is to be reset before anything of it runs needs its context at once. */
  @Override
  public void beforeTestClass(TestContext test) {
    ResetRule rule = ResetRule.of(test.getTestClass());
    if (rule.when() == When.BEFORE_CLASS && rule.isOf(test.getTestClass())) {
      TestedData data = TestedData.of(test);
      if (data != null) {
        enter(test, data, CLASS_CLAIM, ResetRule.claim(test.getTestClass()));
        data.reset();
      }
    }
    if (rule.when() != When.BEFORE_METHOD) {
      loadOnce(test);
    }
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    TestedData data = TestedData.of(test);
    if (data != null) {
      ResetRule rule = ResetRule.of(test.getTestClass(), test.getTestMethod());
      enter(test, data, CLAIM, rule.claim(test.getTestClass(), test.getTestMethod()));
      data.begin(rule, test);
    }
  }

  @Override
  public void afterTestMethod(TestContext test) {
    TestedData data = TestedData.of(test);
    if (data != null && test.removeAttribute(CLAIM) instanceof Claim claim) {
      try {
        data.end(ResetRule.of(test.getTestClass(), test.getTestMethod()), test);
      } finally {
        data.leave(claim);
      }
    }
  }

  @Override
  public void afterTestClass(TestContext test) {
    if (test.removeAttribute(CLASS_CLAIM) instanceof Claim claim) {
      TestedData data = TestedData.of(test);
      if (data != null) {
        try {
          data.reset();
        } finally {
          data.leave(claim);
        }
      }
    }
  }

  private static void loadOnce(TestContext test) {
    List<Fixture> fixtures = Fixture.ofClassAlone(test.getTestClass());
    TestedData data = fixtures.isEmpty() ? null : TestedData.of(test);
    if (data != null) {
      data.load(fixtures);
    }
  }

  private static void enter(TestContext test, TestedData data, String attribute, Claim claim) {
    data.enter(claim);
    test.setAttribute(attribute, claim);
  }
}
