package io.memoryconnector.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.sample.Atlas.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a person sees who stops the atlas and starts it again. */
class AtlasRestartTest {
  @TempDir private Path directory;

  @Test
  void changes_are_there_again_and_ids_go_on() {
    try (ConfigurableApplicationContext context = start()) {
      Atlas atlas = new Atlas(portOf(context));
      atlas.send("PATCH", "/cities/1", "{\"population\":7}");
      atlas.send("POST", "/cities", "{\"name\":\"Vaduz\",\"countryCode\":\"LI\",\"population\":1}");
      atlas.send("DELETE", "/cities/4443", "");
    }
    try (ConfigurableApplicationContext context = start()) {
      Atlas atlas = new Atlas(portOf(context));
      assertThat(atlas.get("/cities/1").body().get("population").intValue()).isEqualTo(7);
      assertThat(atlas.get("/cities/4443").status()).isEqualTo(404);
      Answer created =
          atlas.send(
              "POST", "/cities", "{\"name\":\"Balzers\",\"countryCode\":\"LI\",\"population\":1}");
      assertThat(created.body().get("id").intValue()).isEqualTo(4444);
    }
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(AtlasApplication.class)
        .run("--server.port=0", "--memory.file=" + directory.resolve("atlas.json"));
  }

  private static int portOf(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
