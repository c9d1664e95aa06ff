package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Grows and shrinks a tree by every way of writing, and keeps all versions. */
final class TreeHistory {

  /** A version of the tree, and what makes a map its equal that equals the version before. */
  record Version(SortedTree<Integer, Long> tree, Consumer<NavigableMap<Integer, Long>> step) {}

  /** A key that gets a value or, if that is null, is removed. */
  private record Change(int key, @Nullable Long value) {

    @Nullable Long applyTo(NavigableMap<Integer, Long> map) {
      return value == null ? map.remove(key) : map.put(key, value);
    }

    @Nullable Long applyTo(TreeEditor<Integer, Long> editor) {
      return value == null ? editor.remove(key) : editor.put(key, value);
    }

    SortedTree<Integer, Long> applyTo(SortedTree<Integer, Long> tree) {
      return value == null ? tree.remove(key) : tree.put(key, value);
    }
  }

  private final SplittableRandom random;
  private final int keys;
  private final List<Version> versions = new ArrayList<>();
  private final TreeMap<Integer, Long> map = new TreeMap<>();
  private SortedTree<Integer, Long> tree = SortedTree.empty(CoarseForm.INSTANCE);

  private TreeHistory(SplittableRandom random, int keys) {
    this.random = random;
    this.keys = keys;
  }

  /** Returns the versions of a random history with keys from zero to below {@code keys}. */
  static List<Version> random(SplittableRandom random, int keys) {
    TreeHistory history = new TreeHistory(random, keys);
    history.singles(150, 10);
    history.batches(8, 10);
    history.runs(40);
    history.singles(150, 50);
    history.appends(150);
    history.batches(8, 85);
    history.singles(150, 95);
    history.load();
    history.singles(150, 50);
    history.removeFrom(0);
    history.load();
    history.removeFrom(keys / 2);
    history.singles(300, 95);
    return history.versions;
  }

  private void singles(int times, int percentRemoved) {
    for (int i = 0; i < times; i++) {
      keep(someChange(percentRemoved));
    }
  }

  private void appends(int times) {
    int first = map.lastKey() + 1;
    for (int i = 0; i < times; i++) {
      keep(new Change(first + i, random.nextLong()));
    }
  }

  /** Batches of changes of neighbours: more than a leaf takes while its values are packed. */
  private void runs(int times) {
    TreeEditor<Integer, Long> editor = tree.edit();
    for (int i = 0; i < times; i++) {
      List<Change> changes = new ArrayList<>();
      int key = random.nextInt(keys);
      for (int size = random.nextInt(1, 30); size > 0; size--) {
        key += random.nextInt(1, 3);
        changes.add(change(editor, new Change(key, random.nextLong())));
      }
      keep(editor, changes);
    }
  }

  /** Removes all but a few keys one after the other, as far as possible at one place. */
  private void removeFrom(int start) {
    TreeEditor<Integer, Long> editor = tree.edit();
    List<Change> changes = new ArrayList<>();
    while (map.size() > 100) {
      Integer key = map.ceilingKey(start);
      changes.add(change(editor, new Change(key == null ? map.firstKey() : key, null)));
      if (changes.size() == 1_000) {
        keep(editor, changes);
        changes = new ArrayList<>();
      }
    }
    keep(editor, changes);
  }

  private void batches(int times, int percentRemoved) {
    TreeEditor<Integer, Long> editor = tree.edit();
    for (int i = 0; i < times; i++) {
      List<Change> changes = new ArrayList<>();
      int size = random.nextInt(2_000);
      while (changes.size() < size) {
        changes.add(change(editor, someChange(percentRemoved)));
      }
      keep(editor, changes);
    }
  }

  private void load() {
    TreeBuilder<Integer, Long> builder = new TreeBuilder<>(CoarseForm.INSTANCE);
    TreeMap<Integer, Long> loaded = new TreeMap<>();
    int part = random.nextInt(30, 100);
    for (int key = 0; key < keys; key++) {
      if (random.nextInt(100) < part) {
        builder.add(key, (long) key);
        loaded.put(key, (long) key);
      }
    }
    keep(
        builder.build(),
        target -> {
          target.clear();
          target.putAll(loaded);
        });
    map.clear();
    map.putAll(loaded);
  }

  /** A removal picks a key that is contained, as far as there is one. */
  private Change someChange(int percentRemoved) {
    int key = random.nextInt(keys);
    if (random.nextInt(100) >= percentRemoved) {
      return new Change(key, random.nextLong());
    }
    Integer contained = map.ceilingKey(key);
    return new Change(contained == null ? key : contained, null);
  }

  private Change change(TreeEditor<Integer, Long> editor, Change change) {
    assertThat(editor.get(change.key())).isEqualTo(map.get(change.key()));
    assertThat(change.applyTo(editor)).isEqualTo(change.applyTo(map));
    assertThat(editor.size()).isEqualTo(map.size());
    return change;
  }

  private void keep(Change change) {
    change.applyTo(map);
    keep(change.applyTo(tree), change::applyTo);
  }

  private void keep(TreeEditor<Integer, Long> editor, List<Change> changes) {
    keep(editor.toTree(), target -> changes.forEach(change -> change.applyTo(target)));
  }

  private void keep(SortedTree<Integer, Long> next, Consumer<NavigableMap<Integer, Long>> step) {
    tree = next;
    versions.add(new Version(next, step));
  }
}
