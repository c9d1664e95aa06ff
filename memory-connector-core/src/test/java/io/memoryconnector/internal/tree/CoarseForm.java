package io.memoryconnector.internal.tree;

/**
 * Numbers, of which three at a time have one abbreviation. Hundreds are a beginning that the keys
 * of a node may share.
 */
final class CoarseForm implements KeyForm<Integer, Long> {
  static final CoarseForm INSTANCE = new CoarseForm();

  private static final int HUNDRED = 100;

  private CoarseForm() {}

  @Override
  public int compare(Integer left, Integer right) {
    return Integer.compare(left, right);
  }

  @Override
  public Object partOf(Integer key) {
    return key;
  }

  @Override
  public Integer keyOf(Object part, Long value) {
    return (Integer) part;
  }

  @Override
  public int compare(Integer key, Object part, Long value) {
    return Integer.compare(key, (Integer) part);
  }

  @Override
  public long abbreviation(Integer key, int shared) {
    return shared == 0 ? Math.floorDiv(key, 3) : Math.floorMod(key, HUNDRED) / 3;
  }

  @Override
  public int shared(Integer first, Integer last) {
    return first / HUNDRED == last / HUNDRED ? 1 : 0;
  }

  @Override
  public int compareShared(Integer key, Integer other, int shared) {
    return Integer.compare(key / HUNDRED, other / HUNDRED);
  }
}
