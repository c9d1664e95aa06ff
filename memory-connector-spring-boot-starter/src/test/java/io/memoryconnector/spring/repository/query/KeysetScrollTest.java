package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.mapping.Field;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.geo.Point;
import org.springframework.data.repository.ListCrudRepository;

class KeysetScrollTest {
  record Guest(
      @Nullable Long id,
      @Nullable String name,
      @Field("years") @Nullable Integer age,
      @Nullable Boolean member,
      @Nullable LocalDate since,
      List<String> tags) {

    static Guest named(@Nullable String name, @Nullable Integer age) {
      return new Guest(null, name, age, null, null, List.of());
    }
  }

  interface NameOnly {
    @Nullable String getName();
  }

  interface Guests extends ListCrudRepository<Guest, Long> {
    Window<Guest> findFirst3ByOrderByNameAscAgeDesc(KeysetScrollPosition position);

    Window<Guest> findAllBy(ScrollPosition position, Limit limit, Sort sort);

    Window<NameOnly> findFirst2ByOrderByAgeDesc(ScrollPosition position);
  }

  interface Places extends ListCrudRepository<Planet, Long> {
    Window<Planet> findByObservatoryNear(Point point, ScrollPosition position);

    Window<Planet> findAllBy(ScrollPosition position, Sort sort);
  }

  record Party(@Nullable Long id, List<Guest> guests) {}

  interface Parties extends ListCrudRepository<Party, Long> {
    Window<Party> findAllBy(ScrollPosition position, Sort sort);
  }

  private final Guests guests = MemoryRepositories.create(Guests.class);

  private static List<String> described(Iterable<Guest> window) {
    List<String> described = new ArrayList<>();
    window.forEach(guest -> described.add(guest.name() + " " + guest.age()));
    return described;
  }

  private void invite(Guest... invited) {
    guests.saveAll(List.of(invited));
  }

  @Test
  void goes_on_behind_the_last_one_in_mixed_directions() {
    invite(
        Guest.named("Bob", 1),
        Guest.named("Ada", 2),
        Guest.named("Bob", 3),
        Guest.named("Ada", 4),
        Guest.named("Cy", 5));
    Window<Guest> first = guests.findFirst3ByOrderByNameAscAgeDesc(ScrollPosition.keyset());
    assertThat(described(first)).containsExactly("Ada 4", "Ada 2", "Bob 3");
    assertThat(first.hasNext()).isTrue();
    assertThat(first.positionAt(2))
        .isEqualTo(ScrollPosition.forward(Map.of("name", "Bob", "age", 3, "id", 3L)));
    Window<Guest> second =
        guests.findFirst3ByOrderByNameAscAgeDesc((KeysetScrollPosition) first.positionAt(2));
    assertThat(described(second)).containsExactly("Bob 1", "Cy 5");
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void loses_and_repeats_nothing_when_records_before_the_position_come_and_go() {
    invite(Guest.named("B", 1), Guest.named("C", 1), Guest.named("D", 1), Guest.named("E", 1));
    Window<Guest> first = guests.findFirst3ByOrderByNameAscAgeDesc(ScrollPosition.keyset());
    guests.deleteAll(first.getContent());
    invite(Guest.named("A", 1));
    assertThat(
            described(
                guests.findFirst3ByOrderByNameAscAgeDesc(
                    (KeysetScrollPosition) first.positionAt(2))))
        .containsExactly("E 1");
  }

  @Test
  void goes_back_in_the_same_order() {
    invite(Guest.named("A", 1), Guest.named("B", 1), Guest.named("C", 1), Guest.named("D", 1));
    KeysetScrollPosition end = ScrollPosition.keyset().backward();
    Window<Guest> last = guests.findFirst3ByOrderByNameAscAgeDesc(end);
    assertThat(described(last)).containsExactly("B 1", "C 1", "D 1");
    assertThat(last.hasNext()).isTrue();
    KeysetScrollPosition before = (KeysetScrollPosition) last.positionAt(0);
    assertThat(before.scrollsBackward()).isTrue();
    Window<Guest> first = guests.findFirst3ByOrderByNameAscAgeDesc(before);
    assertThat(described(first)).containsExactly("A 1");
    assertThat(first.hasNext()).isFalse();
  }

  @Test
  void takes_projections_that_lack_what_the_results_are_ordered_by() {
    invite(Guest.named("A", 1), Guest.named("B", 2), Guest.named("C", 3));
    Window<NameOnly> first = guests.findFirst2ByOrderByAgeDesc(ScrollPosition.keyset());
    assertThat(first).extracting(NameOnly::getName).containsExactly("C", "B");
    assertThat(guests.findFirst2ByOrderByAgeDesc(first.positionAt(1)))
        .extracting(NameOnly::getName)
        .containsExactly("A");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void visits_everybody_once_in_order_in_both_directions(long seed) {
    Random random = new Random(seed);
    for (int count = 0; count < 40; count++) {
      guests.save(
          new Guest(
              null,
              random.nextInt(4) == 0 ? null : "" + (char) ('a' + random.nextInt(3)),
              random.nextInt(4) == 0 ? null : random.nextInt(3),
              random.nextInt(3) == 0 ? null : random.nextBoolean(),
              random.nextInt(3) == 0 ? null : LocalDate.of(2020, 1, 1 + random.nextInt(3)),
              List.of()));
    }
    Sort sort = sort(random);
    Window<Guest> all = guests.findAllBy(ScrollPosition.keyset(), Limit.unlimited(), sort);
    assertThat(all).as("seed %d, %s", seed, sort).hasSize(40).doesNotHaveDuplicates();
    assertThat(visited(ScrollPosition.keyset(), sort))
        .as("seed %d, %s", seed, sort)
        .isEqualTo(all.getContent());
    assertThat(visited(ScrollPosition.keyset().backward(), sort))
        .as("seed %d, %s, backwards", seed, sort)
        .isEqualTo(all.getContent());
  }

  private static final List<Sort.NullHandling> NULLS = List.of(Sort.NullHandling.values());

  private static Sort sort(Random random) {
    List<String> names = new ArrayList<>(List.of("name", "age", "member", "since"));
    Collections.shuffle(names, random);
    List<Sort.Order> orders = new ArrayList<>();
    for (String name : names.subList(0, 3)) {
      Sort.Order order = random.nextBoolean() ? Sort.Order.asc(name) : Sort.Order.desc(name);
      orders.add(order.with(NULLS.get(random.nextInt(NULLS.size()))));
    }
    return Sort.by(orders);
  }

  private List<Guest> visited(KeysetScrollPosition start, Sort sort) {
    List<Guest> visited = new ArrayList<>();
    ScrollPosition position = start;
    for (int windows = 0; windows < 20; windows++) {
      Window<Guest> window = guests.findAllBy(position, Limit.of(3), sort);
      visited.addAll(start.scrollsForward() ? visited.size() : 0, window.getContent());
      if (!window.hasNext()) {
        return visited;
      }
      position = window.positionAt(start.scrollsForward() ? window.size() - 1 : 0);
    }
    return visited;
  }

  @Test
  void refuses_a_position_of_another_order() {
    invite(Guest.named("A", 1));
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(
            () ->
                guests.findFirst3ByOrderByNameAscAgeDesc(
                    ScrollPosition.forward(Map.of("name", "A"))))
        .withMessage(
            "Cannot scroll 'Guest' from keyset position [name]: it has no value for 'age', which the results are ordered by. Take the position of a window with the same order.");
  }

  @Test
  void refuses_to_be_ordered_by_values_within_a_list() {
    Parties parties = MemoryRepositories.create(Parties.class);
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> parties.findAllBy(ScrollPosition.keyset(), Sort.by("guests.age")))
        .withMessage(
            "Cannot scroll by keyset over 'guests.age', which lies in a list. Order by single values, or start with ScrollPosition.offset().");
  }

  @Test
  void refuses_to_be_ordered_by_a_list() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> guests.findAllBy(ScrollPosition.keyset(), Limit.of(1), Sort.by("tags")))
        .withMessage(
            "Cannot scroll by keyset over 'tags', which is a list. Order by single values, or start with ScrollPosition.offset().");
  }

  @Test
  void refuses_to_be_ordered_by_an_object() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(
            () ->
                MemoryRepositories.create(Places.class)
                    .findAllBy(ScrollPosition.keyset(), Sort.by("orbit")))
        .withMessage(
            "Cannot scroll by keyset over 'orbit', which is an object. Order by single values, or start with ScrollPosition.offset().");
  }

  @Test
  void refuses_to_be_ordered_by_distance() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(
            () ->
                MemoryRepositories.create(Places.class)
                    .findByObservatoryNear(new Point(1, 2), ScrollPosition.keyset()))
        .withMessage(
            "Cannot scroll by keyset: the results are ordered by distance, or repeated ones are dropped. Start with ScrollPosition.offset().");
  }
}
