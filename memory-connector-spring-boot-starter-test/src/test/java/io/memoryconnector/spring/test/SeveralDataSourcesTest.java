package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.spring.test.assertion.MemoryAssertions;
import io.memoryconnector.spring.test.fixture.FixtureException;
import io.memoryconnector.spring.test.query.QueryRecorder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Tests with several data sources in one context, which Spring Boot has not started. */
@SpringJUnitConfig
class SeveralDataSourcesTest {
  @Autowired private MemoryDataSource shop;
  @Autowired private MemoryDataSource archive;
  @Autowired private MemoryTester memory;
  @Autowired private QueryRecorder queries;

  @RepeatedTest(2)
  void are_all_reset() {
    MemoryAssertions.assertThat(shop).collection("Order").hasSize(1);
    MemoryAssertions.assertThat(archive).collection("Order").isEmpty();
    assertThat(shop.collection("Order").create(Document.empty()).get("id")).isEqualTo(2);
    assertThat(archive.collection("Order").create(Document.empty()).get("id")).isEqualTo(1);
  }

  @Test
  @MemoryData(value = "/towns/one.json", dataSource = "archive")
  void take_a_file_by_the_name_of_the_bean() {
    MemoryAssertions.assertThat(archive).collection("City").hasSize(1);
    MemoryAssertions.assertThat(shop).collection("City").isEmpty();
  }

  @Test
  @MemoryData(value = "/towns/one.json", dataSource = "attic")
  void take_a_file_by_the_name_of_the_data_source() {
    MemoryAssertions.assertThat(archive).collection("City").hasSize(1);
  }

  @Test
  @MemoryData(value = "/towns/one.json", dataSource = "archive")
  @MemoryData(value = "/towns/orders.json", dataSource = "shop")
  void take_a_file_each() {
    MemoryAssertions.assertThat(archive).collection("City").hasSize(1);
    MemoryAssertions.assertThat(shop).collection("Order").hasSize(2);
  }

  @Nested
  @MemoryData(value = "/towns/one.json", dataSource = "archive")
  @MemoryData(value = "/towns/orders.json", dataSource = "shop")
  class in_a_class {
    @Test
    void take_a_file_each() {
      MemoryAssertions.assertThat(archive).collection("City").hasSize(1);
      MemoryAssertions.assertThat(shop).collection("Order").hasSize(2);
    }

    @Nested
    @MemoryData(value = "/towns/one.json", dataSource = "archive")
    class within_another {
      @Test
      void take_those_of_both() {
        MemoryAssertions.assertThat(archive).collection("City").hasSize(2);
        MemoryAssertions.assertThat(shop).collection("Order").hasSize(2);
      }
    }
  }

  @Test
  void take_a_file_whose_models_only_one_knows() {
    archive.collection("City").create(Document.of("name", "Graz"));
    memory.load("/towns/one.json");
    MemoryAssertions.assertThat(archive).collection("City").hasSize(2);
    MemoryAssertions.assertThat(shop).collection("City").isEmpty();
  }

  @Test
  void refuse_a_file_that_belongs_to_none() {
    assertThatExceptionOfType(FixtureException.class)
        .isThrownBy(() -> memory.load("/towns/one.json"))
        .withMessage(
            "Cannot load 'one.json' at /City: none of the data sources 'attic', 'shop' knows the model 'City'. Name one with @MemoryData(dataSource = …).");
  }

  @Test
  void refuse_a_file_that_could_belong_to_several() {
    archive.collection("City").create(Document.of("name", "Graz"));
    shop.collection("City").create(Document.of("name", "Graz"));
    assertThatExceptionOfType(FixtureException.class)
        .isThrownBy(() -> memory.load("/towns/one.json"))
        .withMessage(
            "Cannot load 'one.json' at /City: each of the data sources 'attic', 'shop' knows the model 'City'. Name one with @MemoryData(dataSource = …).");
  }

  @Test
  void are_recorded_alike() {
    shop.collection("Order").exists(1);
    archive.collection("Order").exists(1);
    assertThat(queries).hasSize(2);
  }

  /** Two data sources, of which one begins with an order. */
  @Configuration(proxyBeanMethods = false)
  static class Sources {
    @Bean
    MemoryDataSource shop() {
      MemoryDataSource shop = MemoryDataSource.inMemory("shop");
      shop.collection("Order").create(Document.empty());
      return shop;
    }

    @Bean
    MemoryDataSource archive() {
      return MemoryDataSource.inMemory("attic");
    }
  }
}
