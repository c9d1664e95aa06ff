package io.memoryconnector.spring.repository.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.geo.Box;
import org.springframework.data.geo.GeoPage;
import org.springframework.data.geo.Point;
import org.springframework.data.repository.Repository;

/** What is wrong with a query method is found when its repository is created. */
class InvalidQueryMethodTest {
  interface UnknownProperty extends Repository<Planet, Long> {
    List<Planet> findByNmae(String name);
  }

  interface UnknownNestedProperty extends Repository<Planet, Long> {
    List<Planet> findByOrbitLength(int length);
  }

  interface UnknownOrder extends Repository<Planet, Long> {
    List<Planet> findAllByOrderByNmaeAsc();
  }

  interface TooFewParameters extends Repository<Planet, Long> {
    List<Planet> findByMoonsBetween(int least);
  }

  interface TooManyParameters extends Repository<Planet, Long> {
    List<Planet> findByMoons(int moons, String name);
  }

  interface NoText extends Repository<Planet, Long> {
    List<Planet> findByMoonsStartingWith(String start);
  }

  interface NoCase extends Repository<Planet, Long> {
    List<Planet> findByMoonsIgnoreCase(int moons);
  }

  interface NoBoolean extends Repository<Planet, Long> {
    List<Planet> findByNameTrue();
  }

  interface NoOrder extends Repository<Planet, Long> {
    List<Planet> findByOrbitGreaterThan(Planet.Orbit orbit);
  }

  interface NoPlace extends Repository<Planet, Long> {
    List<Planet> findByNameNear(Point point);
  }

  interface NoDistance extends Repository<Planet, Long> {
    List<Planet> findByObservatoryWithin(Point point);
  }

  interface OneValue extends Repository<Planet, Long> {
    List<Planet> findByNameIn(String name);
  }

  interface NoPattern extends Repository<Planet, Long> {
    List<Planet> findByNameRegex(int expression);
  }

  interface CountAsText extends Repository<Planet, Long> {
    String countByName(String name);
  }

  interface DeleteToText extends Repository<Planet, Long> {
    String deleteByName(String name);
  }

  interface LimitedDeletion extends Repository<Planet, Long> {
    long deleteByName(String name, Limit limit);
  }

  interface LimitedCount extends Repository<Planet, Long> {
    long countByName(String name, Limit limit);
  }

  interface LimitedQuestion extends Repository<Planet, Long> {
    boolean existsByName(String name, Limit limit);
  }

  interface FirstDeletion extends Repository<Planet, Long> {
    long deleteFirst3ByName(String name);
  }

  interface FirstNounDeletion extends Repository<Planet, Long> {
    long deleteFirst3PlanetsByName(String name);
  }

  interface MapOfResults extends Repository<Planet, Long> {
    Map<String, Planet> findByName(String name);
  }

  interface TopicDeletion extends Repository<Planet, Long> {
    long deleteTopicsByName(String name);
  }

  interface TextSearch extends Repository<Planet, Long> {
    List<String> findNameByRinged(boolean ringed);
  }

  interface PagedDeletion extends Repository<Planet, Long> {
    List<Planet> deleteByName(String name, Pageable page);
  }

  interface PageAndSort extends Repository<Planet, Long> {
    List<Planet> findByName(String name, Pageable page, Sort sort);
  }

  interface Distances extends Repository<Planet, Long> {
    GeoPage<Planet> findByObservatoryWithin(Box box, Pageable page);
  }

  private static InvalidQueryMethodException refusal(Class<?> repository) {
    Throwable thrown = catchThrowable(() -> MemoryRepositories.create(repository));
    return (InvalidQueryMethodException) requireNonNull(requireNonNull(thrown).getCause());
  }

  @Test
  void an_unknown_property() {
    InvalidQueryMethodException refusal = refusal(UnknownProperty.class);
    assertThat(refusal)
        .hasMessage(
            "Cannot make a query of 'UnknownProperty.findByNmae': 'Planet' has no property 'nmae'. Use one of name, id, moons, radius, mass, ringed, kind, code, discovered, visited, nicknames, orbit, probes, translations, observatory.");
    assertThat(refusal.repository()).isEqualTo(UnknownProperty.class);
    assertThat(refusal.method().getName()).isEqualTo("findByNmae");
    assertThat(refusal.part()).contains("nmae");
    assertThat(refusal.possibleProperties()).startsWith("name");
    assertThat(refusal.problem()).isEqualTo("'Planet' has no property 'nmae'.");
    assertThat(refusal.remedy()).startsWith("Use one of name, id, ");
  }

  @Test
  void an_unknown_nested_property() {
    assertThat(refusal(UnknownNestedProperty.class))
        .hasMessage(
            "Cannot make a query of 'UnknownNestedProperty.findByOrbitLength': 'Orbit' has no property 'length'. Use one of around, days.");
  }

  @Test
  void an_unknown_property_to_order_by() {
    assertThat(refusal(UnknownOrder.class))
        .hasMessageStartingWith(
            "Cannot make a query of 'UnknownOrder.findAllByOrderByNmaeAsc': 'Planet' has no property 'nmae'. Use one of name, ");
  }

  @Test
  void too_few_parameters() {
    assertThat(refusal(TooFewParameters.class))
        .hasMessage(
            "Cannot make a query of 'TooFewParameters.findByMoonsBetween': there is no parameter left for the part 'MoonsBetween'. Declare 2 for it.");
  }

  @Test
  void too_many_parameters() {
    assertThat(refusal(TooManyParameters.class))
        .hasMessage(
            "Cannot make a query of 'TooManyParameters.findByMoons': no part of its name takes parameter 2 of type String. Remove the parameter, or add the part that it is for.");
  }

  @Test
  void a_keyword_for_text_on_a_number() {
    InvalidQueryMethodException refusal = refusal(NoText.class);
    assertThat(refusal)
        .hasMessage(
            "Cannot make a query of 'NoText.findByMoonsStartingWith': the part 'MoonsStartingWith' asks for text, but 'moons' is of type INTEGER. Use another keyword, or another property.");
    assertThat(refusal.part()).contains("MoonsStartingWith");
  }

  @Test
  void case_of_a_number() {
    assertThat(refusal(NoCase.class))
        .hasMessage(
            "Cannot make a query of 'NoCase.findByMoonsIgnoreCase': the part 'Moons' asks for text, but 'moons' is of type INTEGER. Use another keyword, or another property.");
  }

  @Test
  void text_that_is_true() {
    assertThat(refusal(NoBoolean.class))
        .hasMessage(
            "Cannot make a query of 'NoBoolean.findByNameTrue': the part 'NameTrue' asks for a boolean, but 'name' is of type STRING. Use another keyword, or another property.");
  }

  @Test
  void an_object_that_is_greater() {
    assertThat(refusal(NoOrder.class))
        .hasMessage(
            "Cannot make a query of 'NoOrder.findByOrbitGreaterThan': the part 'OrbitGreaterThan' asks for text, a number or a date, but 'orbit' is an object. Use another keyword, or another property.");
  }

  @Test
  void a_place_that_is_none() {
    assertThat(refusal(NoPlace.class))
        .hasMessage(
            "Cannot make a query of 'NoPlace.findByNameNear': the part 'NameNear' asks for a geo point, but 'name' is of type STRING. Use another keyword, or another property.");
  }

  @Test
  void within_no_distance() {
    assertThat(refusal(NoDistance.class))
        .hasMessage(
            "Cannot make a query of 'NoDistance.findByObservatoryWithin': the part 'ObservatoryWithin' does not say within which distance. Declare a Distance after the point, or a Circle in its place.");
  }

  @Test
  void one_value_where_several_are_asked_for() {
    assertThat(refusal(OneValue.class))
        .hasMessage(
            "Cannot make a query of 'OneValue.findByNameIn': the part 'NameIn' takes no parameter of type String. Declare a collection or an array.");
  }

  @Test
  void a_number_as_a_pattern() {
    assertThat(refusal(NoPattern.class))
        .hasMessage(
            "Cannot make a query of 'NoPattern.findByNameRegex': the part 'NameRegex' takes no parameter of type int. Declare a String or a java.util.regex.Pattern.");
  }

  @Test
  void a_count_that_is_no_number() {
    assertThat(refusal(CountAsText.class))
        .hasMessage(
            "Cannot make a query of 'CountAsText.countByName': it counts, but returns java.lang.String. Let it return int, long, or their wrapper types.");
  }

  @Test
  void a_deletion_that_returns_something_else() {
    assertThat(refusal(DeleteToText.class))
        .hasMessage(
            "Cannot make a query of 'DeleteToText.deleteByName': it deletes, but returns java.lang.String. Let it return void, int, long, one entity or a collection of them.");
  }

  @Test
  void a_deletion_with_a_limit() {
    assertThat(refusal(LimitedDeletion.class))
        .hasMessage(
            "Cannot make a query of 'LimitedDeletion.deleteByName': it takes a Limit, which only a search heeds. Remove the parameter, or search with 'findBy' first.");
  }

  @Test
  void a_count_or_a_question_with_a_limit() {
    assertThat(refusal(LimitedCount.class))
        .hasMessage(
            "Cannot make a query of 'LimitedCount.countByName': it takes a Limit, which only a search heeds. Remove the parameter, or search with 'findBy' first.");
    assertThat(refusal(LimitedQuestion.class))
        .hasMessage(
            "Cannot make a query of 'LimitedQuestion.existsByName': it takes a Limit, which only a search heeds. Remove the parameter, or search with 'findBy' first.");
  }

  @Test
  void a_deletion_of_the_first() {
    assertThat(refusal(FirstDeletion.class))
        .hasMessage(
            "Cannot make a query of 'FirstDeletion.deleteFirst3ByName': its name says 'First3', which only a search heeds. Leave 'First3' out, or search with 'findFirst3By' first.");
  }

  @Test
  void a_deletion_of_the_first_of_something() {
    assertThat(refusal(FirstNounDeletion.class))
        .hasMessage(
            "Cannot make a query of 'FirstNounDeletion.deleteFirst3PlanetsByName': its name says 'First3', which only a search heeds. Leave 'First3' out, or search with 'findFirst3By' first.");
    assertThat(MemoryRepositories.create(TopicDeletion.class).deleteTopicsByName("Pluto")).isZero();
  }

  @Test
  void results_that_nothing_makes() {
    assertThat(refusal(MapOfResults.class))
        .hasMessage(
            "Cannot make a query of 'MapOfResults.findByName': it returns Map, which the memory connector does not make. Let it return entities, one or many.");
  }

  @Test
  void a_search_for_one_of_the_values() {
    assertThat(refusal(TextSearch.class))
        .hasMessage(
            "Cannot make a query of 'TextSearch.findNameByRinged': it searches, but returns java.util.List<java.lang.String>. Let it return entities, or an interface, record or class with the properties that are wanted.");
  }

  @Test
  void a_deletion_with_a_page() {
    assertThat(refusal(PagedDeletion.class))
        .hasMessage(
            "Cannot make a query of 'PagedDeletion.deleteByName': it takes a Pageable, which only a search heeds. Remove the parameter, or search with 'findBy' first.");
  }

  @Test
  void a_page_with_a_sort_beside_it() {
    assertThat(refusal(PageAndSort.class))
        .hasMessageStartingWith(
            "Cannot make a query of 'PageAndSort.findByName': its signature does not fit (");
  }

  @Test
  void distances_without_a_point_to_measure_from() {
    assertThat(refusal(Distances.class))
        .hasMessage(
            "Cannot make a query of 'Distances.findByObservatoryWithin': it returns distances, but does not ask what is near a point. Ask with 'Near' and a Point, or let it return entities.");
  }
}
