package io.memoryconnector.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page at {@code /} as a browser shows it, in headless Chromium where one is installed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AtlasPageTest {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  @LocalServerPort private int port;
  @TempDir private Path profile;

  @Test
  void shows_the_ten_largest_cities_as_rows_and_dots() throws IOException {
    String page = pageInBrowser();
    assertThat(countOf("<circle", page)).isEqualTo(10);
    assertThat(countOf("<tr>", page)).isEqualTo(11);
    assertThat(page).contains("<td>Shanghai</td>").contains("10 records in ");
  }

  private String pageInBrowser() throws IOException {
    Optional<String> browser =
        BROWSERS.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
    if (browser.isEmpty()) {
      System.out.println("Skipped the page in a browser: no Chromium among " + BROWSERS + ".");
    }
    assumeTrue(browser.isPresent(), () -> "no Chromium among " + BROWSERS);
    Process process =
        new ProcessBuilder(
                Stream.of(
                        browser.orElseThrow(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        "http://localhost:" + port + "/")
                    .toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static long countOf(String text, String page) {
    return Pattern.compile(text, Pattern.LITERAL).matcher(page).results().count();
  }
}
