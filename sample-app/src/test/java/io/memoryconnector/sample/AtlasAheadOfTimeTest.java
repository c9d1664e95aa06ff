package io.memoryconnector.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The atlas as Spring Boot's Maven plugin has processed it ahead of time, in a process of its own.
 */
class AtlasAheadOfTimeTest {
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

  @TempDir private Path directory;

  @Test
  void starts_from_what_was_generated_and_works() throws Exception {
    Process process = start();
    try (BufferedReader log = process.inputReader()) {
      StringBuilder read = new StringBuilder();
      Atlas atlas = new Atlas(portIn(log, read));
      assertThat(read).contains("Starting AOT-processed AtlasApplication");
      assertThat(atlas.get("/cities/count").body().get("count").intValue()).isEqualTo(4442);
      assertThat(
              atlas
                  .send(
                      "POST",
                      "/cities",
                      "{\"name\":\"Vaduz\",\"countryCode\":\"LI\",\"population\":1}")
                  .body()
                  .get("id")
                  .intValue())
          .isEqualTo(4443);
    } finally {
      process.destroyForcibly();
    }
  }

  private static int portIn(BufferedReader log, StringBuilder read) throws IOException {
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return Integer.parseInt(port.group(1));
      }
      read.append(line).append('\n');
    }
    throw new AssertionError("The atlas did not start:\n" + read);
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dspring.aot.enabled=true",
            "-cp",
            System.getProperty("java.class.path"),
            AtlasApplication.class.getName(),
            "--server.port=0",
            "--memory.file=" + directory.resolve("atlas.json"))
        .redirectErrorStream(true)
        .start();
  }
}
