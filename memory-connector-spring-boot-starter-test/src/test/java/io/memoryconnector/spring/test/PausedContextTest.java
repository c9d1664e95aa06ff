package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.MemoryReset.When;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;

/** A context that Spring pauses, because tests go on in another one, and resumes. */
class PausedContextTest {
  @Test
  void keeps_its_data() throws Exception {
    TestContextManager tests = new TestContextManager(Pausing.class);
    tests.beforeTestClass();
    Cities cities = tests.getTestContext().getApplicationContext().getBean(Cities.class);
    Pauses pauses = tests.getTestContext().getApplicationContext().getBean(Pauses.class);
    cities.insert(new City(null, "Wels", "AT", 66_000));
    pause(tests);

    TestRun.of(ElsewhereTest.class).verify();
    assertThat(pauses.events()).containsExactly("start", "stop");

    assertThat(tests.getTestContext().getApplicationContext().getBean(Cities.class))
        .isSameAs(cities);
    assertThat(pauses.events()).containsExactly("start", "stop", "start");
    assertThat(cities.findAll()).extracting(City::name).containsExactly("Graz", "Linz", "Wels");
    tests.afterTestClass();
    assertThat(cities.count()).isEqualTo(2);
  }

  private static void pause(TestContextManager tests) {
    tests.getTestContext().markApplicationContextUnused();
  }

  /** Takes several steps in a context of its own. */
  @SpringBootTest(classes = TownApplication.class, properties = "town.context=paused")
  @MemoryReset(When.BEFORE_CLASS)
  @Import(Pauses.Configuration.class)
  static class Pausing {}

  /** Runs in another context. */
  @SpringBootTest(classes = TownApplication.class, properties = "town.context=elsewhere")
  static class ElsewhereTest {
    @Test
    void runs() {}
  }

  /** Tells when its context is paused and resumed. */
  static final class Pauses implements SmartLifecycle {
    private final List<String> events = new ArrayList<>();

    List<String> events() {
      return events;
    }

    @Override
    public void start() {
      events.add("start");
    }

    @Override
    public void stop() {
      events.add("stop");
    }

    @Override
    public boolean isRunning() {
      return !events.isEmpty() && events.get(events.size() - 1).equals("start");
    }

    /** Makes it a bean. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
      @Bean
      Pauses pauses() {
        return new Pauses();
      }
    }
  }
}
