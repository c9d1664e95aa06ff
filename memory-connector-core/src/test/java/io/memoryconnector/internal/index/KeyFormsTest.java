package io.memoryconnector.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.KeyForm;
import io.memoryconnector.internal.tree.SortedTree;
import io.memoryconnector.internal.tree.TreeEditor;
import io.memoryconnector.internal.tree.TreeFinder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trees of keys of every kind, in which abbreviations find what comparing the keys would find: ids
 * that count and ids that do not, texts that begin alike, values that repeat.
 */
class KeyFormsTest {
  private static final int CHANGES = 3_000;
  private static final List<Object> ODD_VALUES =
      List.of(Landmark.MISSING, Landmark.NULL, true, false, -0.0, 0, 1.5, "", "customer", "\uffff");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void find_ids_as_a_map_does(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    compare(seed, IdForm.INSTANCE, at -> at.id(random), id -> Document.empty(), List::of);
  }

  /** At first all of them, then two of three: where some are left out they count no more. */
  @Test
  void find_ids_that_count_and_nothing_between_them() {
    compare(
        0,
        IdForm.INSTANCE,
        at -> 7L * at.number(),
        id -> Document.empty(),
        id -> List.of(id, (Long) id - 3, (Long) id + 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void find_values_as_a_map_does(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    compare(
        seed,
        IndexKey.BY_VALUE,
        at -> new IndexKey(at.value(random), at.id(random)),
        IndexKey::id,
        key -> List.of(key, IndexKey.before(key.value()), IndexKey.after(key.value())));
  }

  /** What follows the beginning leads anywhere: to the first leaf, the last, or one between. */
  @Test
  void find_the_places_of_values_that_begin_otherwise_than_all_that_are_there() {
    compare(
        0,
        IndexKey.BY_VALUE,
        at -> new IndexKey("customer%04d".formatted(at.number()), (long) at.number()),
        IndexKey::id,
        key -> {
          String rest = ((String) key.value()).substring(1);
          return List.of(IndexKey.before("a" + rest), IndexKey.after("z" + rest));
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void find_several_values_as_a_map_does(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    compare(
        seed,
        IndexKey.BY_VALUES,
        at -> new IndexKey(new Object[] {at.value(random), at.value(random)}, at.id(random)),
        IndexKey::id,
        key -> List.of(key, IndexKey.before(firstOf(key)), IndexKey.after(firstOf(key))));
  }

  /** Returns the first value of a key, which makes a probe before or behind all that have it. */
  private static Object[] firstOf(IndexKey key) {
    return Arrays.copyOf((Object[]) key.value(), 1);
  }

  /** Puts and removes keys, and asks for as many others, and for the places around them. */
  private static <K, V> void compare(
      long seed,
      KeyForm<K, V> form,
      Function<Phase, K> keys,
      Function<K, V> values,
      Function<K, List<K>> probes) {
    TreeMap<K, V> map = new TreeMap<>(form);
    TreeEditor<K, V> editor = SortedTree.<K, V>empty(form).edit();
    for (int number = 0; number < CHANGES; number++) {
      Phase phase = new Phase(number);
      K key = keys.apply(phase);
      if (phase.removes()) {
        map.remove(key);
        editor.remove(key);
      } else {
        map.put(key, values.apply(key));
        editor.put(key, values.apply(key));
      }
    }
    SortedTree<K, V> tree = editor.toTree();
    TreeFinder<K, V> finder = tree.finder();
    assertThat(tree.size()).as("seed %d", seed).isEqualTo(map.size());
    for (int number = 0; number < CHANGES; number++) {
      for (K probe : probes.apply(keys.apply(new Phase(number)))) {
        assertThat(tree.rank(probe))
            .as("%s, seed %d", probe, seed)
            .isEqualTo(map.headMap(probe).size());
        assertThat(tree.get(probe)).as("%s, seed %d", probe, seed).isEqualTo(map.get(probe));
        assertThat(finder.get(probe)).as("%s, seed %d", probe, seed).isEqualTo(map.get(probe));
      }
    }
  }

  /** What is typical of the keys at one time: first they count, then all kinds come. */
  private record Phase(int number) {
    boolean removes() {
      return number > CHANGES / 3 && number % 3 == 0;
    }

    Object id(SplittableRandom random) {
      if (number < CHANGES / 3) {
        return (long) number;
      }
      return switch (random.nextInt(6)) {
        case 0 -> random.nextInt(CHANGES);
        case 1 -> random.nextInt(CHANGES) + 0.5;
        case 2 -> random.nextLong();
        case 3 -> "order-2026-%05d".formatted(random.nextInt(CHANGES));
        case 4 -> text(random);
        default -> (long) random.nextInt(CHANGES);
      };
    }

    Object value(SplittableRandom random) {
      return switch (random.nextInt(number < CHANGES / 3 ? 2 : 6)) {
        case 0 -> "customer%d@example.org".formatted(random.nextInt(CHANGES));
        case 1 -> "customer7";
        case 2 -> random.nextInt(-20, 20);
        case 3 -> random.nextDouble(-20, 20);
        case 4 -> text(random);
        default -> ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
      };
    }

    private static String text(SplittableRandom random) {
      StringBuilder text = new StringBuilder();
      for (int letters = random.nextInt(6); letters > 0; letters--) {
        text.append((char) random.nextInt(1 << random.nextInt(1, 17)));
      }
      return text.toString();
    }
  }
}
