package io.memoryconnector.spring.repository.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.Update;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** What is wrong with a declared query is found when its repository is created. */
class InvalidDeclaredQueryTest {
  interface UnknownProperty extends Repository<Planet, Long> {
    @Query("{'where': {'or': [{'name': ?0}, {'nmae': ?0}]}}")
    List<Planet> find(String name);
  }

  interface UnknownNestedProperty extends Repository<Planet, Long> {
    @Query("{'orbit.length': 1}")
    List<Planet> find();
  }

  interface UnknownOrder extends Repository<Planet, Long> {
    @Query("{'order': 'nmae'}")
    List<Planet> find();
  }

  interface UnknownField extends Repository<Planet, Long> {
    @Query("{'fields': ['nmae']}")
    List<Planet> find();
  }

  interface UnknownRelation extends Repository<Planet, Long> {
    @Query("{'include': 'rockets'}")
    List<Planet> find();
  }

  interface UnknownOperator extends Repository<Planet, Long> {
    @Query("{'moons': {'above': ?0}}")
    List<Planet> find(int moons);
  }

  interface NoDate extends Repository<Planet, Long> {
    @Query("{'where': {'visited': {'gt': 'yesterday'}}}")
    List<Planet> find();
  }

  interface NoJson extends Repository<Planet, Long> {
    @Query("{'name': ")
    List<Planet> find();
  }

  interface OpenQuote extends Repository<Planet, Long> {
    @Query("{'name: ?0}")
    List<Planet> find(String name);
  }

  interface NoParameter extends Repository<Planet, Long> {
    @Query("{'name': ?1}")
    List<Planet> find(String name);
  }

  interface NoNamedParameter extends Repository<Planet, Long> {
    @Query("{'name': :nmae}")
    List<Planet> find(String name);
  }

  interface SpareParameter extends Repository<Planet, Long> {
    @Query("{'name': ?0}")
    List<Planet> find(String name, int moons);
  }

  interface WithinText extends Repository<Planet, Long> {
    @Query("{'name': {'like': '?0%'}}")
    List<Planet> find(String name);
  }

  interface ForName extends Repository<Planet, Long> {
    @Query("{?0: 1}")
    List<Planet> find(String name);
  }

  interface ForLimit extends Repository<Planet, Long> {
    @Query("{'where': {}, 'limit': ?0}")
    List<Planet> find(int limit);
  }

  interface ForOrder extends Repository<Planet, Long> {
    @Query("{'include': ?0}")
    List<Planet> find(String relation);
  }

  interface LimitedDeletion extends Repository<Planet, Long> {
    @Query(value = "{'where': {'moons': 0}, 'limit': 1}", delete = true)
    long delete();
  }

  interface SkippingUpdate extends Repository<Planet, Long> {
    @Query("{'where': {'moons': 0}, 'skip': 1}")
    @Update("{'moons': 1}")
    long update();
  }

  interface BrokenExpression extends Repository<Planet, Long> {
    @Query("{'name': :#{#name.}}")
    List<Planet> find(String name);
  }

  interface Several extends Repository<Planet, Long> {
    @Query(value = "{}", count = true, delete = true)
    long find();
  }

  interface NumberWithoutCount extends Repository<Planet, Long> {
    @Query("{}")
    long find();
  }

  interface UpdateOfId extends Repository<Planet, Long> {
    @Update("{'id': ?1}")
    void updateByName(String name, long id);
  }

  interface UpdateOfPart extends Repository<Planet, Long> {
    @Update("{'orbit.days': ?1}")
    void updateByName(String name, int days);
  }

  interface UpdateOfUnknown extends Repository<Planet, Long> {
    @Update("{'orbit': {'dys': ?1}}")
    void updateByName(String name, int days);
  }

  interface UpdateOfNothing extends Repository<Planet, Long> {
    @Update("{}")
    void updateByName(String name);
  }

  interface UpdateOfWhat extends Repository<Planet, Long> {
    @Update("{'moons': ?0}")
    void setAll(int moons);
  }

  interface DatabaseOperator extends Repository<Planet, Long> {
    @Query("{'moons': {'$gt': ?0}}")
    List<Planet> find(int moons);
  }

  interface UpdateToText extends Repository<Planet, Long> {
    @Update("{'name': ?1}")
    String updateByName(String name, String newName);
  }

  private static String refusalOf(Class<?> repository) {
    return String.valueOf(refusal(repository).getMessage())
        .replace("Cannot make a query of '" + repository.getSimpleName() + ".", "");
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
            "Cannot make a query of 'UnknownProperty.find': its query asks at /where/or/1/nmae for 'nmae', which is no stored property of 'Planet'. Use one of name, id, moons, radius, mass, ringed, kind, code, discovered, visited, nicknames, orbit, probes, translations, observatory.");
    assertThat(refusal.part()).contains("nmae");
    assertThat(refusal.possibleProperties()).startsWith("name");
  }

  @Test
  void an_unknown_property_elsewhere() {
    assertThat(refusalOf(UnknownNestedProperty.class))
        .startsWith("find': its query asks at /orbit.length for 'orbit.length', which is no ");
    assertThat(refusalOf(UnknownOrder.class))
        .startsWith("find': its query asks at /order for 'nmae', which is no ");
    assertThat(refusalOf(UnknownField.class))
        .startsWith("find': its query asks at /fields for 'nmae', which is no ");
  }

  @Test
  void an_unknown_relation() {
    assertThat(refusalOf(UnknownRelation.class))
        .startsWith("find': its query is not valid (Cannot read filter at /include");
  }

  @Test
  void an_unknown_operator() {
    InvalidQueryMethodException refusal = refusal(UnknownOperator.class);
    assertThat(refusal)
        .hasMessageContaining("its query is not valid (Cannot read where at /moons/above: ");
    assertThat(refusal.part()).contains("/moons/above");
    assertThat(refusalOf(DatabaseOperator.class))
        .isEqualTo(
            "find': its query is not valid (Cannot read where at /moons/$gt: operators that begin with '$' are not allowed. Give one of eq, neq, gt, gte, lt, lte, between, inq, nin, like, nlike, ilike, nilike, regexp and near). Correct the query.");
  }

  @Test
  void a_value_that_does_not_fit() {
    assertThat(refusalOf(NoDate.class))
        .isEqualTo(
            "find': its query is not valid (Cannot read filter at /where/visited/gt: 'yesterday' is not a date. Give it in ISO 8601, as in '2020-01-31' or '2020-01-31T09:30:00Z'). Correct the query.");
  }

  @Test
  void no_JSON() {
    assertThat(refusalOf(NoJson.class))
        .isEqualTo(
            "find': its query cannot be read (line 1, column 10: the text ends before the JSON value does). Give one JSON object.");
    assertThat(refusalOf(OpenQuote.class))
        .isEqualTo(
            "find': its query cannot be read (the quote at column 2 is not closed). Give one JSON object.");
  }

  @Test
  void a_placeholder_without_a_parameter() {
    assertThat(refusalOf(NoParameter.class))
        .isEqualTo(
            "find': there is no parameter for '?1' of its query. Declare one, or count from ?0.");
    assertThat(refusalOf(NoNamedParameter.class))
        .isEqualTo(
            "find': there is no parameter for ':nmae' of its query. Declare one with this name, and annotate it with @Param(\"nmae\").");
  }

  @Test
  void a_parameter_without_a_placeholder() {
    assertThat(refusalOf(SpareParameter.class))
        .isEqualTo(
            "find': its query has no place for parameter 2 of type int. Remove the parameter, or put ?1 where its value belongs.");
  }

  @Test
  void a_placeholder_where_nothing_is_bound() {
    assertThat(refusalOf(WithinText.class))
        .isEqualTo(
            "find': its query has '?0' within the text '?0%', where nothing is bound. Give the whole text as the argument, or make it with an expression, as in :#{'%' + #name + '%'}.");
    assertThat(refusalOf(ForName.class))
        .isEqualTo(
            "find': its query cannot be read ('?0' stands for the name of a property, but only values can be bound). Give one JSON object.");
    assertThat(refusalOf(ForLimit.class))
        .isEqualTo(
            "find': its query is not valid (Cannot read filter at /limit: '?0' is no limit. Give a whole number from 0 to 2147483647). Correct the query.");
    assertThat(refusalOf(ForOrder.class))
        .isEqualTo(
            "find': its query has '?0' where nothing is bound: only conditions take arguments. Declare a Limit, Sort or Pageable parameter for how much and in which order.");
  }

  @Test
  void a_limit_that_would_be_passed_over() {
    assertThat(refusalOf(LimitedDeletion.class))
        .isEqualTo(
            "delete': its query has a limit or a skip, which only a search heeds. Leave it out, or search first.");
    assertThat(refusalOf(SkippingUpdate.class))
        .isEqualTo(
            "update': its query has a limit or a skip, which only a search heeds. Leave it out, or search first.");
  }

  @Test
  void an_expression_that_is_none() {
    assertThat(refusalOf(BrokenExpression.class))
        .startsWith("find': the expression ':#{#name.}' of its query cannot be read (");
  }

  @Test
  void several_purposes() {
    assertThat(refusalOf(Several.class))
        .isEqualTo(
            "find': it is to count, to ask whether there is a record, to delete or to update, but not several of these at once. Make a method for each.");
  }

  @Test
  void a_number_that_is_not_counted() {
    assertThat(refusalOf(NumberWithoutCount.class))
        .isEqualTo(
            "find': it searches, but returns long. Let it return entities, or set count, exists or delete of its @Query.");
  }

  @Test
  void updates() {
    assertThat(refusalOf(UpdateOfId.class))
        .isEqualTo("updateByName': its update changes 'id', which is the id. Leave it out.");
    assertThat(refusalOf(UpdateOfPart.class))
        .isEqualTo(
            "updateByName': its update changes 'orbit.days', which is only a part of 'orbit'. Give all of 'orbit', or save the entity.");
    assertThat(refusalOf(UpdateOfUnknown.class))
        .startsWith(
            "updateByName': its update sets at /orbit/dys 'orbit.dys', which is no stored property of 'Planet'. ");
    assertThat(refusalOf(UpdateOfNothing.class))
        .isEqualTo(
            "updateByName': its update changes nothing. Give new values, as in {'name': ?0}.");
    assertThat(refusalOf(UpdateOfWhat.class))
        .isEqualTo(
            "setAll': its update says not which records to change. Add a @Query, as in @Query(\"{'name': ?0}\"), or name it as in 'updateByName'; @Query(\"{}\") changes all.");
    assertThat(refusalOf(UpdateToText.class))
        .isEqualTo(
            "updateByName': it updates, but returns java.lang.String. Let it return void, int, long, or their wrapper types.");
  }
}
