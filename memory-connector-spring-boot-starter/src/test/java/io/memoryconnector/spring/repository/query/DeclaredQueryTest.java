package io.memoryconnector.spring.repository.query;

import static io.memoryconnector.spring.repository.query.QueryCase.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.query.Planet.Kind;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Range;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Metrics;
import org.springframework.data.geo.Point;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** {@code @Query} with a filter, or its where alone, in JSON. */
class DeclaredQueryTest {
  interface Planets extends ListCrudRepository<Planet, Long> {
    @Query("{\"name\": ?0}")
    List<Planet> whereAlone(@Nullable String name);

    @Query("{name: ?0}")
    List<Planet> unquotedName(String name);

    @Query("{'name': '?0'}")
    List<Planet> quotedPlaceholder(String name);

    @Query("{'where': {'moons': {'gt': :least}}, 'order': 'name DESC', 'limit': 2}")
    List<Planet> wholeFilter(@Param("least") int least);

    @Query("{'where':{'moons':{'gte':?0}},'skip':1,'order':['ringed DESC','name']}")
    List<Planet> withoutSpaces(int least);

    @Query("{'name'::name}")
    List<Planet> byParameterName(String name);

    @Query("{'name': :#{#name.toUpperCase().substring(0, 1) + #name.substring(1)}}")
    List<Planet> byExpression(String name);

    @Query("{'moons': {'between': [?#{[0]}, ?#{ {1: [1]}[1] }]}}")
    List<Planet> byExpressionOnPositions(int least, int most);

    @Query("{'name': ?${planet.of.test:Earth}}")
    List<Planet> byProperty();

    @Query("{'kind': {'inq': ?0}}")
    List<Planet> wholeList(Collection<Kind> kinds);

    @Query("{'kind': {'inq': [?0, 'ICE']}}")
    List<Planet> elementOfList(Kind kind);

    @Query("{'moons': {'nin': ?0}}")
    List<Planet> noneOf(int... moons);

    @Query("{'moons': {'between': ?0}}")
    List<Planet> range(Range<Integer> moons);

    @Query("{'discovered': ?0}")
    List<Planet> day(@Nullable LocalDate day);

    @Query("{'discovered': {'lt': ?0}}")
    List<Planet> before(@Nullable LocalDate day);

    @Query("{'discovered': {'gt': '1700-01-01'}}")
    List<Planet> literalDay();

    @Query("{'or': [{'orbit.days': {'lt': ?0}}, {'probes.name': ?1}]}")
    List<Planet> withinObjects(int days, String probe);

    @Query("{'and': [{'ringed': ?0}, {'nor': [{'kind': ?1}]}]}")
    List<Planet> nested(boolean ringed, Kind not);

    @Query("{'name': {'like': ?0, 'options': 'i'}}")
    List<Planet> like(String pattern);

    @Query("{'name': {'nlike': ?0}}")
    List<Planet> notLike(@Nullable String pattern);

    @Query("{'name': {'regexp': ?0}}")
    List<Planet> regexp(String expression);

    @Query("{'translations.de': ?0}")
    List<Planet> entryOfMap(String translation);

    @Query("{'nicknames': ?0}")
    List<Planet> elementOfProperty(String nickname);

    @Query("{'observatory': {'near': ?0, 'maxDistance': ?1, 'unit': 'kilometers'}}")
    List<Planet> near(Point point, Distance distance);

    @Query("{'observatory': {'near': ?0, 'maxDistance': ?1, 'unit': 'kilometers'}}")
    List<Planet> nearInUnits(GeoPoint point, double kilometers);

    @Query("{'name': ?0, 'moons': 1}")
    List<Planet> optional(Optional<String> name);

    @Query("{}")
    List<Planet> everything(Sort sort);

    @Query(sort = "moons DESC")
    List<Planet> everythingSorted();

    @Query("{'order': 'kind', 'where': {}}")
    List<Planet> sortedFurther(Sort sort);

    @Query(value = "{'ringed': ?0}", count = true)
    long howMany(boolean ringed);

    @Query(value = "{'ringed': ?0}", exists = true)
    boolean isThere(boolean ringed);

    @Query(value = "{'where': {'ringed': ?0}, 'skip': 1}", exists = true)
    boolean isThereASecond(boolean ringed);

    @Query(value = "{'where': {'ringed': ?0}, 'skip': 2}", exists = true)
    boolean isThereAThird(boolean ringed);

    @Query("{'where': {}, 'skip': 1}")
    Window<Planet> windowAfterTheFirst(ScrollPosition position, Limit limit);

    @Query(value = "{'ringed': ?0}", delete = true)
    int remove(boolean ringed);

    @Query(value = "{'name': ?0}", delete = true)
    Optional<Planet> removeOne(String name);

    @Query("{'moons': {'gt': 0}}")
    Page<Planet> page(Pageable page);

    @Query("{'where': {}, 'limit': 3}")
    Page<Planet> pageOfThree(Pageable page);

    @Query("{'where': {'moons': {'gte': 0}}, 'order': 'name', 'limit': 2}")
    Window<Planet> window(ScrollPosition position);

    @Query("{'where': {'name': ?0}, 'fields': ['name', 'moons', 'radius', 'ringed']}")
    Optional<Planet> someFields(String name);

    @Query("{'ringed': ?0}")
    List<NameOnly> names(boolean ringed);

    @Query("{'name': ?0}")
    Planet one(String name);
  }

  interface NameOnly {
    String getName();
  }

  static Stream<QueryCase<Planets>> cases() {
    return Stream.of(
        query("where alone", it -> it.whereAlone("Earth"), "Earth"),
        query("null", it -> it.whereAlone(null)),
        query("what looks like JSON", it -> it.whereAlone("\"}, {\"ringed\": true")),
        query("what looks like a placeholder", it -> it.whereAlone("?0")),
        query("a name without quotes", it -> it.unquotedName("Earth"), "Earth"),
        query("a placeholder in quotes", it -> it.quotedPlaceholder("Earth"), "Earth"),
        query("whole filter", it -> it.wholeFilter(0), "Uranus", "Saturn"),
        query("no spaces", it -> it.withoutSpaces(0), "Uranus", "Earth", "Mercury"),
        query("by name", it -> it.byParameterName("Earth"), "Earth"),
        query("by expression", it -> it.byExpression("earth"), "Earth"),
        query(
            "by expression on positions",
            it -> it.byExpressionOnPositions(1, 28),
            "Earth",
            "Uranus"),
        query("by property of the environment", Planets::byProperty, "Earth"),
        query("whole list", it -> it.wholeList(List.of(Kind.GAS, Kind.ICE)), "Saturn", "Uranus"),
        query("empty list", it -> it.wholeList(List.of())),
        query("element of a list", it -> it.elementOfList(Kind.GAS), "Saturn", "Uranus"),
        query("none of", it -> it.noneOf(0, 1, 146), "Uranus"),
        query("range", it -> it.range(Range.open(0, 146)), "Earth", "Uranus"),
        query("day", it -> it.day(LocalDate.of(1781, 3, 13)), "Uranus"),
        query("no day", it -> it.day(null), "Mercury", "Earth", "Saturn"),
        query("before no day", it -> it.before(null)),
        query("literal day", Planets::literalDay, "Uranus"),
        query("within objects", it -> it.withinObjects(100, "Cassini"), "Mercury", "Saturn"),
        query("nested conditions", it -> it.nested(true, Kind.GAS), "Uranus"),
        query("like", it -> it.like("EAR%"), "Earth"),
        query("not like", it -> it.notLike("%n%"), "Mercury", "Earth"),
        query("like nothing", it -> it.notLike(null)),
        query("regexp", it -> it.regexp("^[EM].*[hy]$"), "Mercury", "Earth"),
        query("entry of a map", it -> it.entryOfMap("Erde"), "Earth"),
        query("element of a property", it -> it.elementOfProperty("Gaia"), "Earth"),
        query(
            "near, in kilometres",
            it -> it.near(new Point(13.4, 52.5), new Distance(10, Metrics.KILOMETERS)),
            "Earth"),
        query(
            "near, in miles",
            it -> it.near(new Point(13.4, 52.5), new Distance(10, Metrics.MILES)),
            "Earth"),
        query("near, as a number", it -> it.nearInUnits(new GeoPoint(52.5, 13.4), 10), "Earth"),
        query("an optional", it -> it.optional(Optional.of("Earth")), "Earth"),
        query(
            "everything, sorted",
            it -> it.everything(Sort.by("name")),
            "Earth",
            "Mercury",
            "Saturn",
            "Uranus"),
        query(
            "everything, sorted by the annotation",
            Planets::everythingSorted,
            "Saturn",
            "Uranus",
            "Earth",
            "Mercury"),
        query(
            "sorted further by the call",
            it -> it.sortedFurther(Sort.by("name")),
            "Saturn",
            "Uranus",
            "Earth",
            "Mercury"));
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  DeclaredQueryTest() {
    planets.saveAll(Planet.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(QueryCase<Planets> query) {
    query.check(planets);
  }

  private static List<String> names(Iterable<Planet> found) {
    List<String> names = new ArrayList<>();
    found.forEach(planet -> names.add(planet.name()));
    return names;
  }

  @Nested
  class in_other_shapes {
    @Test
    void counts() {
      assertThat(planets.howMany(true)).isEqualTo(2);
    }

    @Test
    void says_whether_there_is_one() {
      assertThat(planets.isThere(true)).isTrue();
    }

    @Test
    void says_whether_there_is_one_after_those_left_out() {
      assertThat(planets.isThereASecond(true)).isTrue();
      assertThat(planets.isThereAThird(true)).isFalse();
    }

    @Test
    void comes_in_windows_after_those_left_out() {
      Window<Planet> first = planets.windowAfterTheFirst(ScrollPosition.offset(), Limit.of(2));
      assertThat(names(first)).containsExactly("Earth", "Saturn");
      assertThat(names(planets.windowAfterTheFirst(first.positionAt(1), Limit.of(2))))
          .containsExactly("Uranus");
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(() -> planets.windowAfterTheFirst(ScrollPosition.keyset(), Limit.of(2)))
          .withMessage(
              "Cannot scroll by keyset: the query skips its first 1 results, which a keyset does not know. Start with ScrollPosition.offset().");
    }

    @Test
    void deletes() {
      assertThat(planets.remove(true)).isEqualTo(2);
      assertThat(names(planets.findAll())).containsExactly("Mercury", "Earth");
    }

    @Test
    void deletes_one_and_returns_it() {
      assertThat(planets.removeOne("Earth")).map(Planet::moons).contains(1);
      assertThat(planets.removeOne("Earth")).isEmpty();
    }

    @Test
    void comes_in_pages() {
      Page<Planet> page = planets.page(PageRequest.of(1, 2, Sort.by("name")));
      assertThat(names(page)).containsExactly("Uranus");
      assertThat(page.getTotalElements()).isEqualTo(3);
    }

    @Test
    void has_the_order_of_each_call() {
      Sort ringed = Sort.by("ringed");
      Sort down = ringed.and(Sort.by("name").descending());
      Sort up = ringed.and(Sort.by("name"));
      assertThat(names(planets.everything(down)))
          .containsExactly("Mercury", "Earth", "Uranus", "Saturn");
      assertThat(names(planets.everything(up)))
          .containsExactly("Earth", "Mercury", "Saturn", "Uranus");
      assertThat(names(planets.everything(ringed)))
          .containsExactly("Mercury", "Earth", "Saturn", "Uranus");
      assertThat(names(planets.everything(down)))
          .containsExactly("Mercury", "Earth", "Uranus", "Saturn");
      assertThat(names(planets.everything(Sort.unsorted())))
          .containsExactly("Mercury", "Earth", "Saturn", "Uranus");
    }

    @Test
    void keeps_its_limit_in_pages() {
      Page<Planet> page = planets.pageOfThree(PageRequest.of(1, 2));
      assertThat(names(page)).containsExactly("Saturn");
      assertThat(page.getTotalElements()).isEqualTo(3);
    }

    @Test
    void scrolls_by_keyset_in_its_order() {
      Window<Planet> first = planets.window(ScrollPosition.keyset());
      assertThat(names(first)).containsExactly("Earth", "Mercury");
      assertThat(names(planets.window(first.positionAt(1)))).containsExactly("Saturn", "Uranus");
    }

    @Test
    void leaves_out_fields() {
      assertThat(planets.someFields("Earth"))
          .hasValueSatisfying(
              earth -> {
                assertThat(earth.moons()).isEqualTo(1);
                assertThat(earth.kind()).isNull();
              });
    }

    @Test
    void is_projected() {
      assertThat(planets.names(true))
          .extracting(NameOnly::getName)
          .containsExactly("Saturn", "Uranus");
    }

    @Test
    void is_one_entity() {
      assertThat(planets.one("Earth").moons()).isEqualTo(1);
    }
  }
}
