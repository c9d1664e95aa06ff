package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Persistable;
import org.springframework.data.repository.CrudRepository;

/** An entity that says itself whether it is new. */
class PersistableTest {
  record Insistent(String id, boolean isNew) implements Persistable<String> {
    @Override
    public String getId() {
      return id;
    }
  }

  interface Insistents extends CrudRepository<Insistent, String> {}

  private final Insistents repository = MemoryRepositories.create(Insistents.class);

  @Test
  void is_not_saved_over_another_record() {
    repository.save(new Insistent("a", true));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> repository.save(new Insistent("a", true)));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(
            () -> repository.saveAll(List.of(new Insistent("b", false), new Insistent("a", true))));
    assertThat(repository.count()).isEqualTo(1);
  }
}
