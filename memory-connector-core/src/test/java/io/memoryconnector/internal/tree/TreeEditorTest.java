package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class TreeEditorTest {

  private final SortedTree<Integer, String> tree =
      SortedTree.<Integer, String>empty(Comparator.naturalOrder()).put(1, "one").put(2, "two");
  private final TreeEditor<Integer, String> editor = tree.edit();

  @Test
  void tells_the_value_that_a_key_had() {
    assertThat(editor.put(1, "uno")).isEqualTo("one");
    assertThat(editor.put(3, "tre")).isNull();
    assertThat(editor.remove(1)).isEqualTo("uno");
    assertThat(editor.remove(1)).isNull();
  }

  @Test
  void sees_its_own_changes() {
    editor.put(3, "three");
    editor.remove(1);
    assertThat(editor.get(3)).isEqualTo("three");
    assertThat(editor.containsKey(1)).isFalse();
    assertThat(editor.size()).isEqualTo(2);
  }

  @Test
  void leaves_the_tree_that_it_started_from() {
    editor.put(1, "uno");
    editor.remove(2);
    assertThat(tree.get(1)).isEqualTo("one");
    assertThat(tree.containsKey(2)).isTrue();
  }

  @Test
  void leaves_a_tree_that_it_has_given() {
    editor.put(1, "uno");
    SortedTree<Integer, String> given = editor.toTree();
    editor.put(1, "eins");
    editor.put(3, "drei");
    editor.remove(2);
    assertThat(given.get(1)).isEqualTo("uno");
    assertThat(given.size()).isEqualTo(2);
    assertThat(editor.toTree().get(1)).isEqualTo("eins");
  }

  @Test
  void gives_the_same_tree_when_nothing_changed() {
    editor.put(1, "one");
    editor.remove(7);
    assertThat(editor.toTree()).isSameAs(tree);
  }

  @Test
  void empties_a_tree() {
    editor.remove(1);
    editor.remove(2);
    assertThat(editor.toTree().isEmpty()).isTrue();
  }

  @Test
  void shows_its_changes_so_far_before_it_goes_on() {
    editor.put(3, "three");
    SortedTree<Integer, String> shown = editor.untilNextChange();
    assertThat(shown.get(3)).isEqualTo("three");
    assertThat(shown.size()).isEqualTo(3);
    editor.remove(3);
    assertThat(editor.toTree().containsKey(3)).isFalse();
  }
}
