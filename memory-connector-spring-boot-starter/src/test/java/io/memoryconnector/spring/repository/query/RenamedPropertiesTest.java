package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.mapping.Field;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.Update;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.ListCrudRepository;

/** Queries speak of properties by the entity's names, whatever records call them. */
class RenamedPropertiesTest {
  record Song(
      @Field("_id") @Nullable Long id,
      @Field("t") @Nullable String title,
      @Field("m") @Nullable Map<String, Integer> marks,
      @Field("b") @Nullable Band band) {}

  record Band(@Field("n") String name, @Field("y") int founded) {}

  record TitleOnly(@Nullable String title) {}

  interface Songs extends ListCrudRepository<Song, Long> {
    @Query("{'where': {'band.name': ?0, 'marks.ada': {'gte': ?1}}, 'order': 'title DESC'}")
    List<Song> liked(String band, int mark);

    @Query("{'where': {'id': {'gt': ?0}}, 'fields': ['title'], 'order': 'band.founded'}")
    List<Song> titles(long id);

    List<TitleOnly> findByBandFoundedLessThan(int year);

    @Query("{'title': ?0}")
    @Update("{'title': ?1, 'band': {'name': ?2, 'founded': 2000}}")
    long rename(String title, String newTitle, String band);
  }

  private final MemoryDataSource source = MemoryDataSource.inMemory("music");
  private final Songs songs = MemoryRepositories.create(Songs.class, source);

  RenamedPropertiesTest() {
    songs.save(new Song(null, "Crush", Map.of("ada", 3), new Band("DMB", 1991)));
    songs.save(new Song(null, "Ants", Map.of("ada", 5), new Band("DMB", 1991)));
    songs.save(new Song(null, "Other", Map.of(), new Band("Others", 1980)));
  }

  @Test
  void in_conditions_and_orders() {
    assertThat(songs.liked("DMB", 3)).extracting(Song::title).containsExactly("Crush", "Ants");
    assertThat(songs.liked("DMB", 4)).extracting(Song::title).containsExactly("Ants");
  }

  @Test
  void in_fields() {
    assertThat(songs.titles(0)).extracting(Song::title).containsExactly("Other", "Crush", "Ants");
    assertThat(songs.titles(0)).extracting(Song::band).containsOnlyNulls();
  }

  @Test
  void in_projections() {
    assertThat(songs.findByBandFoundedLessThan(1990)).containsExactly(new TitleOnly("Other"));
  }

  @Test
  void in_updates() {
    assertThat(songs.rename("Crush", "Crash", "Dave")).isEqualTo(1);
    assertThat(source.collection("Song").findById(1).orElseThrow().toJson())
        .isEqualTo(
            "{\"_id\":1,\"t\":\"Crash\",\"m\":{\"ada\":3},\"b\":{\"n\":\"Dave\",\"y\":2000}}");
  }
}
