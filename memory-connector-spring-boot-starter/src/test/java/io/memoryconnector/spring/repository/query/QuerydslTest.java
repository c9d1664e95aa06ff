package io.memoryconnector.spring.repository.query;

import static com.querydsl.core.types.PathMetadataFactory.forVariable;
import static io.memoryconnector.spring.repository.query.QueryCase.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.querydsl.core.BooleanBuilder;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.BooleanPath;
import com.querydsl.core.types.dsl.DatePath;
import com.querydsl.core.types.dsl.EntityPathBase;
import com.querydsl.core.types.dsl.EnumPath;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.core.types.dsl.ListPath;
import com.querydsl.core.types.dsl.MapPath;
import com.querydsl.core.types.dsl.NumberPath;
import com.querydsl.core.types.dsl.PathInits;
import com.querydsl.core.types.dsl.StringPath;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.query.Planet.Kind;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.querydsl.ListQuerydslPredicateExecutor;
import org.springframework.data.querydsl.QSort;

/** Repositories that take Querydsl's predicates. */
class QuerydslTest {
  /** As Querydsl's annotation processor writes it. */
  static final class QPlanet extends EntityPathBase<Planet> {
    private static final long serialVersionUID = 1L;

    final StringPath name = createString("name");
    final NumberPath<Integer> moons = createNumber("moons", Integer.class);
    final BooleanPath ringed = createBoolean("ringed");
    final EnumPath<Kind> kind = createEnum("kind", Kind.class);
    final DatePath<LocalDate> discovered = createDate("discovered", LocalDate.class);
    final ListPath<String, StringPath> nicknames =
        createList("nicknames", String.class, StringPath.class, PathInits.DIRECT);
    final MapPath<String, String, StringPath> translations =
        createMap("translations", String.class, String.class, StringPath.class);
    final QOrbit orbit = new QOrbit(this);
    final StringPath unknown = createString("unknown");

    QPlanet() {
      super(Planet.class, forVariable("planet"));
    }
  }

  static final class QOrbit extends EntityPathBase<Planet.Orbit> {
    private static final long serialVersionUID = 1L;

    final NumberPath<Integer> days = createNumber("days", Integer.class);

    QOrbit(QPlanet planet) {
      super(
          Planet.Orbit.class,
          com.querydsl.core.types.PathMetadataFactory.forProperty(planet, "orbit"));
    }
  }

  interface Planets extends MemoryRepository<Planet, Long>, ListQuerydslPredicateExecutor<Planet> {}

  private static final QPlanet PLANET = new QPlanet();

  static Stream<QueryCase<Planets>> cases() {
    return Stream.of(
        query("equal", it -> it.findAll(PLANET.name.eq("Earth")), "Earth"),
        query(
            "equal in any case", it -> it.findAll(PLANET.name.equalsIgnoreCase("EARTH")), "Earth"),
        query("in lower case", it -> it.findAll(PLANET.name.lower().eq("earth")), "Earth"),
        query("not equal", it -> it.findAll(PLANET.kind.ne(Kind.ROCK)), "Saturn", "Uranus"),
        query("not", it -> it.findAll(PLANET.ringed.not()), "Mercury", "Earth"),
        query("a boolean alone", it -> it.findAll(PLANET.ringed), "Saturn", "Uranus"),
        query("is false", it -> it.findAll(PLANET.ringed.isFalse()), "Mercury", "Earth"),
        query(
            "and, or",
            it ->
                it.findAll(
                    PLANET.moons.gt(1).and(PLANET.kind.eq(Kind.ICE)).or(PLANET.name.eq("Earth"))),
            "Earth",
            "Uranus"),
        query("between", it -> it.findAll(PLANET.moons.between(1, 28)), "Earth", "Uranus"),
        query("at most", it -> it.findAll(PLANET.moons.loe(1)), "Mercury", "Earth"),
        query(
            "at least, less",
            it -> it.findAll(PLANET.moons.goe(1).and(PLANET.moons.lt(28))),
            "Earth"),
        query("in", it -> it.findAll(PLANET.kind.in(Kind.GAS, Kind.ICE)), "Saturn", "Uranus"),
        query("in a set", it -> it.findAll(PLANET.moons.in(Set.of(0, 1))), "Mercury", "Earth"),
        query("not in", it -> it.findAll(PLANET.moons.notIn(0, 1)), "Saturn", "Uranus"),
        query("null", it -> it.findAll(PLANET.discovered.isNotNull()), "Uranus"),
        query(
            "dates", it -> it.findAll(PLANET.discovered.after(LocalDate.of(1700, 1, 1))), "Uranus"),
        query("starts with", it -> it.findAll(PLANET.name.startsWith("E")), "Earth"),
        query("ends with", it -> it.findAll(PLANET.name.endsWithIgnoreCase("RTH")), "Earth"),
        query("contains", it -> it.findAll(PLANET.name.containsIgnoreCase("TU")), "Saturn"),
        query("like", it -> it.findAll(PLANET.name.like("%_tu__")), "Saturn"),
        query("matches", it -> it.findAll(PLANET.name.matches("[EM].*[hy]")), "Mercury", "Earth"),
        query("element of a list", it -> it.findAll(PLANET.nicknames.contains("Gaia")), "Earth"),
        query("any element", it -> it.findAll(PLANET.nicknames.any().startsWith("Ga")), "Earth"),
        query("empty list", it -> it.findAll(PLANET.nicknames.isEmpty()), "Saturn", "Uranus"),
        query(
            "entry of a map", it -> it.findAll(PLANET.translations.get("de").eq("Erde")), "Earth"),
        query("within an object", it -> it.findAll(PLANET.orbit.days.lt(100)), "Mercury"),
        query(
            "an empty builder",
            it -> it.findAll(new BooleanBuilder()),
            "Mercury",
            "Earth",
            "Saturn",
            "Uranus"),
        query(
            "a builder",
            it -> it.findAll(new BooleanBuilder(PLANET.ringed).andNot(PLANET.moons.gt(28))),
            "Uranus"),
        query(
            "sorted by Querydsl",
            it -> it.findAll(PLANET.ringed, PLANET.name.desc()),
            "Uranus",
            "Saturn"),
        query(
            "sorted by Spring",
            it -> it.findAll(PLANET.ringed, Sort.by("moons")),
            "Uranus",
            "Saturn"),
        query(
            "sorted by both",
            it -> it.findAll(PLANET.ringed, QSort.by(PLANET.moons.asc())),
            "Uranus",
            "Saturn"),
        query(
            "all sorted",
            it -> it.findAll(PLANET.discovered.asc().nullsLast(), PLANET.name.lower().asc()),
            "Uranus",
            "Earth",
            "Mercury",
            "Saturn"));
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  QuerydslTest() {
    planets.saveAll(Planet.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(QueryCase<Planets> query) {
    query.check(planets);
  }

  interface NameOnly {
    String getName();
  }

  @Nested
  class in_other_shapes {
    @Test
    void finds_one() {
      assertThat(planets.findOne(PLANET.name.eq("Earth"))).map(Planet::moons).contains(1);
      assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
          .isThrownBy(() -> planets.findOne(PLANET.ringed));
    }

    @Test
    void pages() {
      Page<Planet> page = planets.findAll(PLANET.ringed, PageRequest.of(0, 1, Sort.by("moons")));
      assertThat(page).extracting(Planet::name).containsExactly("Uranus");
      assertThat(page.getTotalElements()).isEqualTo(2);
    }

    @Test
    void counts() {
      assertThat(planets.count(PLANET.ringed)).isEqualTo(2);
      assertThat(planets.exists(PLANET.moons.gt(1000))).isFalse();
    }

    @Test
    void goes_on_fluently() {
      assertThat(
              planets.<Planet, List<NameOnly>>findBy(
                  PLANET.ringed, it -> it.as(NameOnly.class).sortBy(Sort.by("name")).all()))
          .extracting(NameOnly::getName)
          .containsExactly("Saturn", "Uranus");
    }
  }

  @Test
  void takes_long_chains() {
    BooleanExpression any = PLANET.name.eq("Earth");
    BooleanExpression all = any;
    for (int moons = 100; moons < 1100; moons++) {
      any = any.or(PLANET.moons.eq(moons));
      all = all.and(PLANET.moons.ne(moons));
    }
    assertThat(planets.findAll(any)).extracting(Planet::name).containsExactly("Earth", "Saturn");
    assertThat(planets.findAll(all)).extracting(Planet::name).containsExactly("Earth");
  }

  @Test
  void takes_200_levels_and_refuses_more() {
    assertThat(planets.findAll(alternating(199))).extracting(Planet::name).contains("Earth");
    for (int levels : List.of(200, 10_000)) {
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(() -> planets.findAll(alternating(levels)))
          .withMessage(
              "Cannot ask for a predicate: 'and', 'or' and 'not' are nested deeper than 200 levels. Let what one of them combines lie side by side.");
    }
  }

  private static BooleanExpression alternating(int levels) {
    BooleanExpression predicate = PLANET.name.eq("Earth");
    for (int level = 0; level < levels; level++) {
      BooleanExpression other = PLANET.moons.eq(1);
      predicate = level % 2 == 0 ? predicate.or(other) : predicate.and(other);
    }
    return predicate;
  }

  @Test
  void refuses_what_is_no_regular_expression() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> planets.findAll(PLANET.name.matches("(")))
        .withMessage(
            "Cannot compare 'name': '(' is not a regular expression: Unclosed group near index 1. Put a backslash before a character that stands for itself.");
  }

  @Test
  void refuses_what_it_does_not_know() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> planets.findAll(PLANET.moons.add(1).gt(2)))
        .withMessage(
            "Cannot search by 'planet.moons + 1': the memory connector does not know this expression. Compare properties with values.");
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> planets.findAll(Expressions.booleanTemplate("f({0})", PLANET.name)))
        .withMessageStartingWith("Cannot search by 'f(planet.name)': ");
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> planets.findAll(PLANET.unknown.eq("x")))
        .withMessage(
            "Cannot search 'Planet' by 'unknown': there is no such stored property. Generate the query types anew.");
  }
}
