package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.repository.MemoryRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

/** Nobody changes what is stored but by saving it, whichever method an entity went through. */
class IsolationTest {
  private static final String STORED = "milk [shop] [2 litres] 0";

  interface Notes extends MemoryRepository<Note, Long> {
    Note findByText(String text);

    Note findByTags(List<String> tags);

    List<Note> findByTagsContaining(String tag);

    Stream<Note> streamByText(String text);

    Slice<Note> findSliceByText(String text, Pageable page);

    Window<Note> findWindowByText(String text, ScrollPosition position, Limit limit);

    List<Note> removeByText(String text);
  }

  private final Notes notes = MemoryRepositories.create(Notes.class);

  static Stream<Way<Consumer<Notes>>> writes() {
    return Stream.of(
        Way.of("save", notes -> returned(Note.full(), notes::save)),
        Way.of("save again", notes -> returned(notes.save(Note.full()), notes::save)),
        Way.of("insert", notes -> returned(Note.full(), notes::insert)),
        Way.of("saveAll", notes -> returned(Note.full(), it -> notes.saveAll(List.of(it)).get(0))),
        Way.of(
            "insertAll",
            notes -> returned(Note.full(), it -> notes.insertAll(List.of(it)).get(0))));
  }

  static Stream<Way<Function<Notes, Iterable<Note>>>> reads() {
    return Stream.concat(ordinaryReads(), queries());
  }

  private static Stream<Way<Function<Notes, Iterable<Note>>>> ordinaryReads() {
    return Stream.of(
        Way.of("findById", notes -> List.of(notes.findById(1L).orElseThrow())),
        Way.of("findAll", Notes::findAll),
        Way.of("findAllById", notes -> notes.findAllById(List.of(1L))),
        Way.of("findAll sorted", notes -> notes.findAll(Sort.by("text"))),
        Way.of("findAll paged", notes -> notes.findAll(PageRequest.of(0, 1))),
        Way.of("find", notes -> notes.find(Filter.ALL)));
  }

  private static Stream<Way<Function<Notes, Iterable<Note>>>> queries() {
    return Stream.of(
        Way.of("a single result", notes -> List.of(notes.findByText("milk"))),
        Way.of("a list", notes -> notes.findByTagsContaining("shop")),
        Way.of("a stream", notes -> notes.streamByText("milk").toList()),
        Way.of("a slice", notes -> notes.findSliceByText("milk", PageRequest.of(0, 1))),
        Way.of(
            "a window",
            notes -> notes.findWindowByText("milk", ScrollPosition.offset(), Limit.of(1))));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void holds_after(Way<Consumer<Notes>> write) {
    write.through().accept(notes);
    assertThat(notes.findAll()).extracting(Note::content).containsExactly(STORED);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void holds_for_what_is_found_by(Way<Function<Notes, Iterable<Note>>> read) {
    notes.save(Note.full());
    read.through().apply(notes).forEach(Note::scribble);
    assertThat(read.through().apply(notes)).extracting(Note::content).containsExactly(STORED);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void gives_each_caller_its_own_copy_by(Way<Function<Notes, Iterable<Note>>> read) {
    notes.save(Note.full());
    Iterable<Note> mine = read.through().apply(notes);
    read.through().apply(notes).forEach(Note::scribble);
    assertThat(mine).extracting(Note::content).containsExactly(STORED);
  }

  @Test
  void holds_for_arguments_of_queries() {
    notes.save(Note.full());
    List<String> tags = new ArrayList<>(List.of("shop"));
    assertThat(notes.findByTags(tags).content()).isEqualTo(STORED);
    tags.add("more");
    assertThat(notes.findAll()).extracting(Note::content).containsExactly(STORED);
  }

  @Test
  void holds_after_values_are_set() {
    notes.save(Note.full());
    List<String> tags = new ArrayList<>(List.of("set"));
    notes.updateAll(Where.ALWAYS, Map.of("tags", tags));
    tags.add("scribbled");
    assertThat(notes.findAll()).extracting(Note::getTags).containsExactly(List.of("set"));
  }

  private static void returned(Note note, Function<Note, Note> write) {
    Note written = write.apply(note);
    note.scribble();
    if (written != note) {
      written.scribble();
    }
  }

  /**
   * A way that an entity can take through a repository.
   *
   * @param through what to call
   */
  record Way<F>(String name, F through) {
    static <F> Way<F> of(String name, F through) {
      return new Way<>(name, through);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
