package io.memoryconnector.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.MemoryTester;
import io.memoryconnector.spring.test.ResetFigures;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A thousand tests on one context, each of which changes data over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AtlasResetTest {
  private static final int TESTS = 1_000;
  private static ResetFigures before = new ResetFigures(0, Duration.ZERO);

  @LocalServerPort private int port;

  @BeforeAll
  static void remember_the_figures(@Autowired MemoryTester memory) {
    before = memory.resets();
  }

  @RepeatedTest(TESTS)
  void begins_with_all_cities_and_the_next_id() {
    Atlas atlas = new Atlas(port);
    Atlas.Answer created =
        atlas.send(
            "POST", "/cities", "{\"name\":\"Vaduz\",\"countryCode\":\"LI\",\"population\":1}");
    assertThat(created.body().get("id").intValue()).isEqualTo(4443);
    assertThat(atlas.send("DELETE", "/cities/1", "").status()).isEqualTo(204);
  }

  @AfterAll
  static void print_the_figures(@Autowired MemoryTester memory) {
    ResetFigures after = memory.resets();
    System.out.printf(
        Locale.ROOT,
        "%,d tests on 252 countries and 4,442 cities, changed over HTTP: %,d resets took %.1f ms.%n",
        TESTS,
        after.count() - before.count(),
        after.time().minus(before.time()).toNanos() / 1e6);
  }
}
