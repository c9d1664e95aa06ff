package io.memoryconnector.filter;

import java.util.ArrayList;
import java.util.List;

/** Longer lists, so that conditions told one after the other lie side by side. */
final class Terms {
  private Terms() {}

  static <T> List<T> with(List<? extends T> terms, T last) {
    List<T> longer = new ArrayList<>(terms);
    longer.add(last);
    return longer;
  }
}
