package io.memoryconnector.spring.test.town;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** Begins with Graz, which a runner stores, and Linz, which a listener stores at the very end. */
@SpringBootApplication
public class TownApplication {
  private final Cities cities;

  TownApplication(Cities cities) {
    this.cities = cities;
  }

  @Bean
  CommandLineRunner storeGraz() {
    return arguments -> cities.insert(new City(null, "Graz", "AT", 303_270));
  }

  @EventListener(ApplicationReadyEvent.class)
  void storeLinz() {
    cities.insert(new City(null, "Linz", "AT", 212_538));
  }
}
