package io.memoryconnector.spring.test.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import io.memoryconnector.spring.test.MemoryData;
import io.memoryconnector.spring.test.MemoryTester;
import io.memoryconnector.spring.test.assertion.MemoryAssertions;
import io.memoryconnector.spring.test.query.QueryRecorder;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.QueryTimeoutException;

/** Tests of an application whose properties say that it has several data sources. */
@SpringBootTest(
    classes = ConfiguredDataSourcesTest.Stores.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "memory.datasources.town.primary=true",
      "memory.datasources.archive.persistence.sync=always"
    })
@MemoryData("both.json")
class ConfiguredDataSourcesTest {
  @Autowired private Cities cities;
  @Autowired private OldCities oldCities;
  @Autowired private MemoryTester memory;
  @Autowired private QueryRecorder queries;

  @Qualifier("archiveMemoryTemplate")
  @Autowired
  private MemoryOperations archive;

  @RepeatedTest(2)
  void find_models_where_they_are_known() {
    assertThat(memory).collection(City.class).hasSize(1);
    assertThat(memory).collection(OldCity.class).hasSize(1).and().collection("OldCity").hasSize(1);
    assertThat(memory).matchesJson("both.json");
    MemoryAssertions.assertThat(archive).collection(OldCity.class).hasSize(1);
    oldCities.deleteAll();
    cities.deleteAll();
  }

  @Test
  void name_the_data_source_in_question() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(memory).collection(OldCity.class).isEmpty())
        .withMessage(
            "Expecting 'OldCity' in 'archive' to have no record, but it has 1:\n  {\"id\":1,\"name\":\"Carnuntum\"}");
  }

  @Test
  void have_faults_and_recorded_queries_alike() {
    oldCities.count();
    cities.count();
    assertThat(queries).hasSize(2);
    memory.faults().on(OldCity.class).any().throwing(new QueryTimeoutException("too slow"));
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> oldCities.count());
    assertThat(cities.count()).isEqualTo(1);
  }

  @Test
  @MemoryData(value = "/towns/one.json", dataSource = "town")
  void are_named_as_in_the_properties() {
    assertThat(cities.findByName("Enns")).hasSize(1);
  }

  /** Keeps what is old elsewhere. */
  @EnableAutoConfiguration
  @Configuration(proxyBeanMethods = false)
  static class Stores {

    /** The town has the primary data source. */
    @Configuration(proxyBeanMethods = false)
    @EnableMemoryRepositories(basePackageClasses = City.class)
    static class Town {}

    /** The archive has its own. */
    @Configuration(proxyBeanMethods = false)
    @EnableMemoryRepositories(basePackageClasses = OldCity.class, dataSourceRef = "archive")
    static class Archive {}
  }
}
