package io.memoryconnector.spring.repository.support;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.MemoryDataException;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.UnwritableEntityException;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.web.MemoryExceptionHandler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.http.ProblemDetail;

class OptimisticLockingTest {
  record Draft(@Nullable Long id, String text, @Version @Nullable Long version) {
    Draft withText(String newText) {
      return new Draft(id, newText, version);
    }
  }

  static class Counter {
    @Nullable Long id;
    @Version int version;
  }

  interface Drafts extends ListCrudRepository<Draft, Long> {}

  interface Counters extends CrudRepository<Counter, Long> {}

  interface SharedDrafts extends MemoryRepository<Draft, Long> {}

  private final Drafts drafts = MemoryRepositories.create(Drafts.class);
  private final SharedDrafts shared = MemoryRepositories.create(SharedDrafts.class);

  @Test
  void counts_from_0() {
    Draft draft = drafts.save(new Draft(null, "a", null));
    assertThat(draft.version()).isZero();
    assertThat(drafts.save(draft.withText("b"))).isEqualTo(new Draft(1L, "b", 1L));
    assertThat(drafts.findAll()).containsExactly(new Draft(1L, "b", 1L));
  }

  @Test
  void counts_from_1_in_a_primitive() {
    Counters counters = MemoryRepositories.create(Counters.class);
    Counter counter = counters.save(new Counter());
    assertThat(counter.version).isEqualTo(1);
    assertThat(counters.save(counter).version).isEqualTo(2);
  }

  @Test
  void is_not_saved_over_a_change_of_somebody_else() {
    Draft draft = drafts.save(new Draft(null, "a", null));
    drafts.save(draft.withText("b"));
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> drafts.save(draft.withText("c")))
        .withMessage(
            "Cannot write to 'Draft': record '1' no longer has version '0'. Find it again and repeat the change.");
    assertThat(drafts.findAll()).extracting(Draft::text).containsExactly("b");
  }

  @Test
  void is_asked_for_where_a_record_is_to_be_changed_without_it() {
    drafts.save(new Draft(null, "a", null));
    String message =
        "Cannot write to 'Draft': id '1' already belongs to another record. Use another id, or update that record. Without 'version' an entity counts as new: to change the record, give the version that was read, or first give one to a record that has none.";
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> drafts.save(new Draft(1L, "b", null)))
        .withMessage(message)
        .withCauseInstanceOf(DuplicateValueException.class)
        .satisfies(
            refusal ->
                assertThat(new MemoryExceptionHandler().handle(cause(refusal)).getBody())
                    .extracting(ProblemDetail::getDetail)
                    .isEqualTo(
                        "Another record has the same id. To change that record, send its 'version' as well; else give another value."));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> drafts.saveAll(List.of(new Draft(1L, "b", null))))
        .withMessage(message);
    assertThat(drafts.findAll()).extracting(Draft::text).containsExactly("a");
  }

  private static MemoryDataException cause(Exception refusal) {
    return (MemoryDataException) requireNonNull(refusal.getCause());
  }

  @Test
  void is_counted_where_records_are_updated_by_a_condition() {
    Draft first = shared.save(new Draft(null, "a", null));
    shared.save(shared.save(new Draft(null, "b", null)).withText("a"));
    assertThat(shared.updateAll(Where.ALWAYS, Map.of("text", "c"))).isEqualTo(2);
    assertThat(shared.findAll()).containsExactly(new Draft(1L, "c", 1L), new Draft(2L, "c", 2L));
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> shared.save(first.withText("d")))
        .withMessage(
            "Cannot write to 'Draft': record '1' no longer has version '0'. Find it again and repeat the change.");
  }

  @Test
  void is_what_an_update_by_a_condition_says() {
    shared.save(new Draft(null, "a", null));
    shared.updateAll(Where.ALWAYS, Map.of("version", 7));
    assertThat(shared.findAll()).containsExactly(new Draft(1L, "a", 7L));
  }

  @Test
  void is_not_deleted_after_a_change_of_somebody_else() {
    Draft draft = drafts.save(new Draft(null, "a", null));
    drafts.save(draft.withText("b"));
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> drafts.delete(draft))
        .withMessage(
            "Cannot write to 'Draft': record '1' no longer has version '0'. Find it again and repeat the change.");
    assertThat(drafts.count()).isEqualTo(1);
  }

  @Test
  void is_saved_with_others_or_not_at_all() {
    Draft first = drafts.save(new Draft(null, "a", null));
    Draft second = drafts.save(new Draft(null, "b", null));
    drafts.save(second.withText("c"));
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> drafts.saveAll(List.of(first.withText("x"), second.withText("y"))));
    assertThat(drafts.findAll()).extracting(Draft::text).containsExactly("a", "c");
  }

  @Test
  void is_deleted_with_others_or_not_at_all() {
    Draft first = drafts.save(new Draft(null, "a", null));
    Draft second = drafts.save(new Draft(null, "b", null));
    drafts.save(second.withText("c"));
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> drafts.deleteAll(List.of(first, second)));
    assertThat(drafts.count()).isEqualTo(2);
  }

  @Test
  void is_counted_once_for_an_instance_that_is_given_twice() {
    Counters counters = MemoryRepositories.create(Counters.class);
    Counter first = counters.save(new Counter());
    Counter second = counters.save(new Counter());
    assertThat(counters.saveAll(List.of(first, second, first)))
        .containsExactly(first, second, first);
    assertThat(List.of(first.version, second.version)).containsExactly(2, 2);
    assertThat(counters.count()).isEqualTo(2);
    counters.deleteAll(List.of(first, first));
    assertThat(counters.count()).isEqualTo(1);
  }

  static class Plain {
    @Nullable Long id;
  }

  @Test
  void is_not_needed_to_give_an_instance_twice() {
    Plains plains = MemoryRepositories.create(Plains.class);
    Plain first = plains.save(new Plain());
    Plain second = plains.save(new Plain());
    assertThat(plains.saveAll(List.of(first, second, first))).containsExactly(first, second, first);
    assertThat(plains.count()).isEqualTo(2);
  }

  @TypeAlias("counted")
  static class Counted extends Plain {
    @Version int version;
  }

  interface Plains extends ListCrudRepository<Plain, Long> {}

  interface AllCounted extends ListCrudRepository<Counted, Long> {}

  @Test
  void is_refused_where_only_a_subclass_has_a_version() {
    Plains plains = MemoryRepositories.create(Plains.class);
    assertThatExceptionOfType(UnwritableEntityException.class)
        .isThrownBy(() -> plains.saveAll(List.of(new Plain(), new Counted())))
        .withMessage(
            "Cannot write a new Counted as 'Plain': property 'version' is a version that Plain does not have, so that nothing would count it. Move it to Plain, or save through a repository of Counted.");
    assertThat(plains.count()).isZero();
    assertThat(MemoryRepositories.create(AllCounted.class).save(new Counted()).version)
        .isEqualTo(1);
  }
}
