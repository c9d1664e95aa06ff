package io.memoryconnector.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the atlas on http://localhost:8080. */
@SpringBootApplication
public class AtlasApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(AtlasApplication.class, arguments);
  }
}
