package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Version;
import org.springframework.data.repository.ListCrudRepository;

/** Classes as Lombok makes them of its annotations. */
class LombokShapesTest {
  /** {@code @Data @NoArgsConstructor @AllArgsConstructor}. */
  static class Data {
    private @Nullable Long id;
    private String name = "";
    private List<String> tags = List.of();

    public Data() {}

    public Data(@Nullable Long id, String name, List<String> tags) {
      this.id = id;
      this.name = name;
      this.tags = tags;
    }

    public @Nullable Long getId() {
      return id;
    }

    public void setId(Long id) {
      this.id = id;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public List<String> getTags() {
      return tags;
    }

    public void setTags(List<String> tags) {
      this.tags = tags;
    }
  }

  /** {@code @Value @With}. */
  static final class Value {
    private final @Nullable Long id;
    private final String name;
    @Version private final @Nullable Integer version;

    public Value(@Nullable Long id, String name, @Nullable Integer version) {
      this.id = id;
      this.name = name;
      this.version = version;
    }

    public @Nullable Long getId() {
      return id;
    }

    public String getName() {
      return name;
    }

    public @Nullable Integer getVersion() {
      return version;
    }

    public Value withId(@Nullable Long newId) {
      return new Value(newId, name, version);
    }

    public Value withVersion(@Nullable Integer newVersion) {
      return new Value(id, name, newVersion);
    }
  }

  /** {@code @Builder @Getter}: the only constructor is not public, and no field can be set. */
  static final class Built {
    private final @Nullable Long id;
    private final String name;

    Built(@Nullable Long id, String name) {
      this.id = id;
      this.name = name;
    }

    public static BuiltBuilder builder() {
      return new BuiltBuilder();
    }

    public @Nullable Long getId() {
      return id;
    }

    public String getName() {
      return name;
    }

    static final class BuiltBuilder {
      private String name = "";

      BuiltBuilder name(String newName) {
        this.name = newName;
        return this;
      }

      Built build() {
        return new Built(null, name);
      }
    }
  }

  /** {@code @Accessors(fluent = true) @Getter @Setter}: no name is that of a bean's method. */
  static final class Fluent {
    private @Nullable Long id;
    private String name = "";

    public @Nullable Long id() {
      return id;
    }

    public Fluent id(Long newId) {
      this.id = newId;
      return this;
    }

    public String name() {
      return name;
    }

    public Fluent name(String newName) {
      this.name = newName;
      return this;
    }
  }

  /** {@code @Accessors(chain = true) @Data @RequiredArgsConstructor}: one field is final. */
  static final class Chained {
    private @Nullable Long id;
    private final String name;
    private int age;

    Chained(String name) {
      this.name = name;
    }

    public @Nullable Long getId() {
      return id;
    }

    public Chained setId(Long newId) {
      this.id = newId;
      return this;
    }

    public String getName() {
      return name;
    }

    public int getAge() {
      return age;
    }

    public Chained setAge(int newAge) {
      this.age = newAge;
      return this;
    }
  }

  interface AllData extends ListCrudRepository<Data, Long> {
    List<Data> findByTags(String tag);
  }

  interface Values extends ListCrudRepository<Value, Long> {}

  interface AllBuilt extends ListCrudRepository<Built, Long> {
    List<Built> findByName(String name);
  }

  interface AllFluent extends ListCrudRepository<Fluent, Long> {
    List<Fluent> findByNameStartingWith(String start);
  }

  interface AllChained extends ListCrudRepository<Chained, Long> {}

  @Test
  void data_is_filled_where_it_has_two_constructors() {
    AllData repository = MemoryRepositories.create(AllData.class);
    Data saved = repository.save(new Data(null, "Ada", List.of("math")));
    assertThat(saved.getId()).isEqualTo(1);
    assertThat(repository.findByTags("math"))
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(saved);
  }

  @Test
  void values_get_id_and_version_by_their_withers() {
    Values repository = MemoryRepositories.create(Values.class);
    Value saved = repository.save(new Value(null, "Ada", null));
    assertThat(saved).extracting(Value::getId, Value::getVersion).containsExactly(1L, 0);
    assertThat(repository.save(saved).getVersion()).isEqualTo(1);
    assertThat(repository.findById(1L)).map(Value::getName).contains("Ada");
  }

  @Test
  void what_a_builder_makes_is_made_by_its_constructor() {
    AllBuilt repository = MemoryRepositories.create(AllBuilt.class);
    assertThat(repository.save(Built.builder().name("Ada").build()).getId()).isEqualTo(1);
    assertThat(repository.findByName("Ada")).extracting(Built::getId).containsExactly(1L);
  }

  @Test
  void fluent_accessors_leave_the_fields() {
    AllFluent repository = MemoryRepositories.create(AllFluent.class);
    Fluent saved = repository.save(new Fluent().name("Ada"));
    assertThat(saved.id()).isEqualTo(1);
    assertThat(repository.findByNameStartingWith("A")).extracting(Fluent::id).containsExactly(1L);
  }

  @Test
  void chained_setters_and_required_arguments_go_together() {
    AllChained repository = MemoryRepositories.create(AllChained.class);
    Chained saved = repository.save(new Chained("Ada").setAge(36));
    assertThat(repository.findById(1L)).get().usingRecursiveComparison().isEqualTo(saved);
  }
}
