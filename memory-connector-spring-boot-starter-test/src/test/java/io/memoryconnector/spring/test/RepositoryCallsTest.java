package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.test.fault.Fault;
import io.memoryconnector.spring.test.query.QueryRecorder;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.CitySearches;
import io.memoryconnector.spring.test.town.TownApplication;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;

/** No call of a repository slips past the faults of a test, or past its recorded queries. */
@SpringBootTest(classes = TownApplication.class)
class RepositoryCallsTest {
  private static final PageRequest PAGE = PageRequest.of(0, 1);
  private static final Example<City> GRAZ =
      Example.of(
          new City(null, "Graz", null, 0), ExampleMatcher.matching().withIgnorePaths("population"));

  private final RuntimeException tooSlow = new QueryTimeoutException("too slow");

  @Autowired private Cities cities;
  @Autowired private CitySearches searches;
  @Autowired private MemoryTester memory;
  @Autowired private QueryRecorder queries;

  /** The repositories that a call has to do with. */
  record Repositories(Cities cities, CitySearches searches) {}

  /** One call, and how many queries it takes. */
  record Call(String name, int queries, Consumer<Repositories> work) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Call> reads() {
    return Stream.of(
        call("derived", it -> it.searches().findByName("Graz")),
        call("first", it -> it.searches().findFirstByCountryOrderByPopulationDesc("AT")),
        page("page", it -> it.searches().findByPopulationGreaterThan(1, PAGE)),
        call("slice", it -> it.searches().findSliceByCountry("AT", PAGE)),
        call(
            "window by offset",
            it -> it.searches().findFirst1ByCountryOrderByName("AT", ScrollPosition.offset())),
        call(
            "window by keyset",
            it -> it.searches().findFirst1ByCountryOrderByName("AT", ScrollPosition.keyset())),
        call("stream", it -> it.searches().streamByCountry("AT").forEach(city -> {})),
        call("count", it -> it.searches().countByCountry("AT")),
        call("exists", it -> it.searches().existsByName("Graz")),
        call("interface", it -> it.searches().findNamesByCountry("AT")),
        call(
            "record",
            it -> it.searches().findProjectedByCountry("AT", CitySearches.NameOnly.class)),
        call("declared", it -> it.searches().declared("AT")),
        page("declared page", it -> it.searches().declaredPage("AT", PAGE)),
        call("declared count", it -> it.searches().declaredCount("AT")),
        call("declared exists", it -> it.searches().declaredExists("AT")),
        call("findById", it -> it.cities().findById(1L)),
        call("findAllById", it -> it.cities().findAllById(List.of(1L, 2L))),
        call("existsById", it -> it.cities().existsById(1L)),
        call("count all", it -> it.cities().count()),
        call("findAll", it -> it.cities().findAll()),
        call("findAll sorted", it -> it.cities().findAll(Sort.by("name"))),
        page("findAll paged", it -> it.cities().findAll(PAGE)),
        call("filter", it -> it.cities().find(Filter.parse("{\"limit\":1}"))),
        call("documents", it -> it.cities().findDocuments(Filter.ALL)),
        call("count where", it -> it.cities().count(Where.ALWAYS)),
        call("example", it -> it.cities().findAll(GRAZ)),
        call("one example", it -> it.cities().findOne(GRAZ)),
        call("count example", it -> it.cities().count(GRAZ)),
        call("exists example", it -> it.cities().exists(GRAZ)),
        page("fluent", it -> it.cities().findBy(GRAZ, query -> query.page(PAGE))),
        call("fluent stream", it -> it.cities().findBy(GRAZ, query -> query.stream().toList())));
  }

  static Stream<Call> writes() {
    return Stream.of(
        call("update", it -> it.searches().populate("AT", 1)),
        call("updateAll", it -> it.cities().updateAll(Where.ALWAYS, Map.of("population", 1))));
  }

  static Stream<Call> deletions() {
    return Stream.of(
        call("delete", it -> it.searches().deleteByCountry("AT")),
        call("remove", it -> it.searches().removeByName("Graz")),
        call("deleteAll where", it -> it.cities().deleteAll(Where.ALWAYS)));
  }

  private static Call call(String name, Consumer<Repositories> work) {
    return new Call(name, 1, work);
  }

  private static Call page(String name, Consumer<Repositories> work) {
    return new Call(name, 2, work); // the page, and how many there are on all of them
  }

  @ParameterizedTest
  @MethodSource("reads")
  void meets_a_fault_of_reads(Call call) {
    assertStruck(memory.faults().on(City.class).find().throwing(tooSlow), call);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void meets_a_fault_of_saves(Call call) {
    assertStruck(memory.faults().on(City.class).save().throwing(tooSlow), call);
  }

  @ParameterizedTest
  @MethodSource("deletions")
  void meets_a_fault_of_deletions(Call call) {
    assertStruck(memory.faults().on(City.class).delete().throwing(tooSlow), call);
  }

  private void assertStruck(Fault fault, Call call) {
    assertThatThrownBy(() -> call.work().accept(new Repositories(cities, searches)))
        .isSameAs(tooSlow);
    assertThat(fault.hits()).isEqualTo(1);
    assertThat(memory).matchesJson("start.json");
  }

  @ParameterizedTest
  @MethodSource({"reads", "writes", "deletions"})
  void is_recorded(Call call) {
    call.work().accept(new Repositories(cities, searches));
    assertThat(queries).hasSize(call.queries()).onModel("City").hasSize(call.queries());
  }

  @Test
  void all_operations_on_entities_are_of_a_kind_that_faults_know() {
    List<String> unknown =
        Arrays.stream(EntityOperations.class.getMethods())
            .map(Method::getName)
            .filter(
                name ->
                    !name.matches("(save|insert|update|delete|remove|find|stream|count|exists).*"))
            .distinct()
            .sorted()
            .toList();
    assertThat(unknown).containsExactly("collection", "converter", "orderOf", "read", "type");
  }
}
