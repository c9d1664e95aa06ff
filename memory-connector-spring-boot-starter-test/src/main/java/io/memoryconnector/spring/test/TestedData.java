package io.memoryconnector.spring.test;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.test.MemoryReset.When;
import io.memoryconnector.spring.test.fault.Faults;
import io.memoryconnector.spring.test.fixture.FixtureCollection;
import io.memoryconnector.spring.test.fixture.FixtureFile;
import io.memoryconnector.spring.test.fixture.FixtureLoader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;

/** What a test does with the data of its application context. */
record TestedData(TestedDataSources tested, ApplicationContext context) {

  /** Returns the data of a test; null if its context does not have what this module adds. */
  static @Nullable TestedData of(TestContext test) {
    return of(test.getApplicationContext());
  }

  static @Nullable TestedData of(ApplicationContext context) {
    TestedDataSources tested = TestedDataSources.of(context);
    return tested == null ? null : new TestedData(tested, context);
  }

  void enter(Claim claim) {
    tested.enter(claim);
  }

  void leave(Claim claim) {
    tested.leave(claim);
  }

  /** Goes back to the state after the start. */
  void reset() {
    context.getBean(Faults.class).clear();
    tested.resets().restore(tested.start());
  }

  /** Goes back to the state in which the test has begun. */
  void resetToBeginning() {
    context.getBean(Faults.class).clear();
    tested.resets().restore(tested.start().with(tested.resets().beginning()));
  }

  /** Goes to the state after the start and these files. */
  void resetTo(List<Fixture> fixtures) {
    Moment after = tested.resets().after(fixtures);
    if (after != null) {
      context.getBean(Faults.class).clear();
      tested.resets().restore(tested.start().with(after));
      return;
    }
    reset();
    if (!fixtures.isEmpty()) {
      load(fixtures);
      tested.resets().keep(fixtures, Moment.of(tested.sources()));
    }
  }

  /** Loads files into the present state, all or nothing. */
  void load(List<Fixture> fixtures) {
    if (fixtures.isEmpty()) {
      return;
    }
    Moment before = Moment.of(tested.sources());
    try {
      fixtures.forEach(this::load);
    } catch (RuntimeException e) {
      before.restore();
      throw e;
    }
  }

  private void load(Fixture fixture) {
    FixtureFile file = FixtureFile.read(context.getResource(fixture.location()));
    FixtureTargets targets = new FixtureTargets(context, tested.sources());
    for (FixtureCollection collection : file.collections()) {
      MemoryDataSource target = targets.of(file.name(), collection, fixture.dataSource());
      new FixtureLoader(file.name(), target, fixture.undefined()).load(collection);
    }
  }

  void begin(ResetRule rule, TestContext test) {
    List<Fixture> fixtures = new ArrayList<>(Fixture.ofMethod(test.getTestMethod()));
    if (rule.when() == When.BEFORE_METHOD) {
      fixtures.addAll(0, Fixture.ofClass(test.getTestClass()));
      resetTo(fixtures);
    } else {
      load(fixtures);
    }
    tested.begun(test.getTestClass());
  }

  void end(ResetRule rule, TestContext test) {
    Throwable failure = test.getTestException();
    if (failure != null && !FailureDump.isNoFailure(failure)) {
      new FailureDump(test.getTestClass(), test.getTestMethod()).write(tested.sources());
    }
    if (rule.when() == When.BEFORE_METHOD) {
      reset();
    }
  }
}
