package io.memoryconnector.spring.test.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.query.QueryRecorder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CityQueriesTest {
  @Autowired TownService town;
  @Autowired QueryRecorder queries;

  @Test
  void the_largest_city_takes_one_query() {
    town.largest();
    assertThat(queries).hasSize(1).noneScannedMoreThan(1000).noneRepeatedMoreThan(1);
  }
}
