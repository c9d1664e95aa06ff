package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The related records of several owners: each once, however many owners share it.
 *
 * @param positions where the records of each owner stand, owner by owner, in their order
 */
record Related(List<Document> records, List<List<Integer>> positions) {
  private static final int UNUSED = -1;

  /** Leaves out the records that no owner has: nothing must be included for them. */
  static Related of(List<Document> found, List<List<Integer>> positions) {
    int[] places = new int[found.size()];
    Arrays.fill(places, UNUSED);
    List<Document> used = new ArrayList<>();
    List<List<Integer>> moved = new ArrayList<>(positions.size());
    for (List<Integer> ofOwner : positions) {
      List<Integer> movedOfOwner = new ArrayList<>(ofOwner.size());
      for (int position : ofOwner) {
        if (places[position] == UNUSED) {
          places[position] = used.size();
          used.add(found.get(position));
        }
        movedOfOwner.add(places[position]);
      }
      moved.add(movedOfOwner);
    }
    return new Related(used, moved);
  }
}
