package io.memoryconnector.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.integration.kotlin.Logbook;
import io.memoryconnector.integration.kotlin.Logbooks;
import io.memoryconnector.integration.kotlin.Port;
import io.memoryconnector.integration.kotlin.ShipAndDays;
import io.memoryconnector.integration.kotlin.Voyage;
import io.memoryconnector.integration.kotlin.Voyages;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.mapping.UnreadableRecordException;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;

/** Entities and repositories in Kotlin. */
class KotlinTest {
  private final MemoryDataSource source = MemoryDataSource.inMemory("fleet");
  private final MemoryTemplate template = new MemoryTemplate(source, new MemoryMappingContext());
  private final Voyages voyages = MemoryRepositories.create(Voyages.class, template);

  private static Voyage voyage(String ship, int days, @Nullable String captain, String... stops) {
    List<Port> ports = List.of(stops).stream().map(name -> new Port(name, 2)).toList();
    return new Voyage(ship, days, new Port("Cork", 5), ports, captain, null, null);
  }

  @Test
  void a_data_class_comes_back_equal_with_id_and_version() {
    Voyage saved = voyages.save(voyage("Argo", 9, "Jason", "Lemnos"));
    assertThat(saved)
        .isEqualTo(
            new Voyage(
                "Argo", 9, new Port("Cork", 5), List.of(new Port("Lemnos", 2)), "Jason", 1L, 0L));
    assertThat(voyages.findById(1L)).contains(saved);
    Voyage changed =
        voyages.save(saved.copy("Argo", 10, saved.getStart(), List.of(), null, 1L, 0L));
    assertThat(changed.getVersion()).isEqualTo(1);
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> voyages.save(saved));
  }

  @Test
  void what_a_record_lacks_gets_its_default() {
    source
        .collection("Voyage")
        .create(Document.parse("{\"ship\": \"Argo\", \"stops\": [{\"name\": \"Lemnos\"}]}"));
    assertThat(voyages.findByShip("Argo"))
        .isEqualTo(
            new Voyage(
                "Argo", 7, new Port("Home", 1), List.of(new Port("Lemnos", 1)), null, 1L, null));
  }

  @Test
  void what_a_record_lacks_and_has_no_default_is_refused() {
    source.collection("Voyage").create(Document.of("days", 3));
    assertThatExceptionOfType(UnreadableRecordException.class)
        .isThrownBy(voyages::findAll)
        .withMessageStartingWith(
            "Cannot read record 1 of 'Voyage' as io.memoryconnector.integration.kotlin.Voyage: holds what Voyage refuses: ");
  }

  @Test
  void query_methods_heed_whether_null_is_allowed() {
    assertThat(voyages.findByShip("Argo")).isNull();
    assertThatExceptionOfType(EmptyResultDataAccessException.class)
        .isThrownBy(() -> voyages.getByShip("Argo"));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> findByNoShip(voyages));
  }

  @SuppressWarnings("NullAway") // that is refused, too
  private static void findByNoShip(Voyages voyages) {
    voyages.findByShip(null);
  }

  @Test
  void query_methods_sort_limit_count_and_project() {
    voyages.saveAll(
        List.of(
            voyage("Argo", 9, "Jason", "Lemnos"),
            voyage("Pequod", 900, "Ahab", "Nantucket", "Lemnos"),
            voyage("Raft", 30, null)));
    assertThat(voyages.findByDaysGreaterThan(9, Sort.by("days").descending(), Limit.of(1)))
        .extracting(Voyage::getShip)
        .containsExactly("Pequod");
    assertThat(voyages.findByStopsName("Lemnos"))
        .containsExactly(new ShipAndDays("Argo", 9), new ShipAndDays("Pequod", 900));
    assertThat(voyages.countByCaptainIsNull()).isEqualTo(1);
  }

  @Test
  void a_class_that_can_change_gets_its_id() {
    Logbooks logbooks = MemoryRepositories.create(Logbooks.class, template);
    Logbook logbook = new Logbook("First");
    logbook.setPages(3);
    assertThat(logbooks.save(logbook)).isSameAs(logbook);
    assertThat(logbooks.findById(1L))
        .hasValueSatisfying(
            found -> {
              assertThat(found.getTitle()).isEqualTo("First");
              assertThat(found.getPages()).isEqualTo(3);
            });
    source.collection("Logbook").create(Document.of("title", "Second"));
    assertThat(logbooks.findById(2L)).map(Logbook::getPages).contains(100);
  }

  @Test
  void a_data_class_may_be_an_example() {
    voyages.save(voyage("Argo", 9, "Jason", "Lemnos"));
    Voyage probe = new Voyage("Argo", 9, new Port("Cork", 5), List.of(), null, null, null);
    assertThat(template.forType(Voyage.class).find(Filter.where("start.name").eq("Cork")))
        .hasSize(1);
    assertThat(
            MemoryRepositories.create(VoyagesByExample.class, template).findAll(Example.of(probe)))
        .hasSize(1);
  }

  interface VoyagesByExample extends MemoryRepository<Voyage, Long> {}
}
