package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.TownApplication;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.aot.AotDetector;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.SpringProperties;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.test.context.aot.TestContextAotGenerator;

/** Tests that were processed ahead of time, as Spring Boot's Maven plugin does it. */
class AheadOfTimeTest {
  @Test
  @CompileWithForkedClassLoader // in which nothing has looked for generated contexts yet
  void begin_with_the_data_after_the_start() {
    TestGenerationContext generation = new TestGenerationContext(AheadOfTimeTest.class);
    new TestContextAotGenerator(generation.getGeneratedFiles())
        .processAheadOfTime(Stream.of(Processed.class));
    TestCompiler.forSystem().with(generation).compile(compiled -> runProcessed());
  }

  private static void runProcessed() {
    SpringProperties.setFlag(AotDetector.AOT_ENABLED);
    try {
      TestRun.of(Processed.class).verify();
    } finally {
      SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
    }
  }

  /** Finds in each round what the round before has deleted. */
  @SpringBootTest(classes = TownApplication.class)
  static class Processed {
    @Autowired Cities cities;

    @RepeatedTest(2)
    void deletes_all() {
      assertThat(cities.count()).isEqualTo(2);
      cities.deleteAll();
    }
  }
}
