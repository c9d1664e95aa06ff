package io.memoryconnector.internal.include;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides which related records the owners get, and in which order. A record is told by its place
 * among all that were found.
 */
interface Arrangement {
  /** Returns what each owner gets of the places that its keys led to, key by key. */
  List<List<Integer>> of(List<List<Integer>> places);

  /** Looks at each owner alone. */
  static Arrangement each(UnaryOperator<List<Integer>> choice) {
    return places -> places.stream().map(choice).toList();
  }

  /** Puts those first that an earlier owner, or the same one earlier, has led to. */
  static Arrangement byFirstMention() {
    return places -> {
      List<Integer> mentioned = places.stream().flatMap(Collection::stream).distinct().toList();
      Map<Integer, Integer> ranks =
          IntStream.range(0, mentioned.size())
              .boxed()
              .collect(Collectors.toMap(mentioned::get, rank -> rank));
      return each(ofOwner -> sorted(ofOwner, Comparator.comparing(ranks::get))).of(places);
    };
  }

  private static List<Integer> sorted(List<Integer> places, Comparator<Integer> order) {
    List<Integer> sorted = new ArrayList<>(places);
    sorted.sort(order);
    return sorted;
  }
}
