package io.memoryconnector.spring.test;

import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.test.assertion.MemoryAssert;
import io.memoryconnector.spring.test.assertion.MemoryAssertions;
import io.memoryconnector.spring.test.fault.Faults;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;

/**
 * What a test sees of the data of its application context, beside its repositories. Have it
 * injected. {@code assertThat(memory)}, as AssertJ has it, looks at the only {@link
 * MemoryOperations} of the context, or the primary ones, and for models that these do not know at
 * the others; {@link MemoryAssertions#assertThat(MemoryOperations)} looks at certain ones.
 */
public final class MemoryTester implements AssertProvider<MemoryAssert> {
  private final ApplicationContext context;

  MemoryTester(ApplicationContext context) {
    this.context = context;
  }

  /** Begins assertions; files of which they speak lie where {@link MemoryData} looks for them. */
  @Override
  public MemoryAssert assertThat() {
    return MemoryAssertions.assertThat(
        operations(),
        location -> context.getResource(Fixture.of(beside(), location).get(0).location()));
  }

  private List<MemoryOperations> operations() {
    Set<MemoryOperations> all = new LinkedHashSet<>();
    all.add(context.getBean(MemoryOperations.class));
    all.addAll(
        BeanFactoryUtils.beansOfTypeIncludingAncestors(context, MemoryOperations.class).values());
    return List.copyOf(all);
  }

  /** Begins faults; those that have been made before are still there, until the next reset. */
  public Faults faults() {
    return context.getBean(Faults.class);
  }

  /** Loads files now, as {@link MemoryData} does before a test. */
  public void load(String... locations) {
    data().load(Fixture.of(beside(), locations));
  }

  /** Goes back to the state in which the test has begun, without faults. */
  public void reset() {
    data().resetToBeginning();
  }

  /** Returns how often the data of this context has been reset, and how long that took. */
  public ResetFigures resets() {
    return data().tested().resets().figures();
  }

  private TestedData data() {
    return Objects.requireNonNull(TestedData.of(context));
  }

  private Class<?> beside() {
    @Nullable Class<?> testClass = data().tested().testClass();
    return testClass == null ? Object.class : testClass;
  }
}
