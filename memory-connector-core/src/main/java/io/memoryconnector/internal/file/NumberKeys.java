package io.memoryconnector.internal.file;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** Keys that are whole numbers above 0 as we write them, kept as such: a tenth of the memory. */
final class NumberKeys extends AbstractList<String> implements RandomAccess {
  private static final int MAX_DIGITS = 18; // a long holds all of them

  private long[] numbers = new long[16];
  private int size;

  /** Returns the number that a key stands for, or 0 if it is not one as we write them. */
  static long numberOf(String key) {
    int length = key.length();
    if (length == 0 || length > MAX_DIGITS || key.charAt(0) == '0') {
      return 0;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int digit = key.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  /** Returns the last number, or 0 if there is none. */
  long last() {
    return size == 0 ? 0 : numbers[size - 1];
  }

  /** Lets go of the memory that no key takes. */
  NumberKeys trim() {
    numbers = Arrays.copyOf(numbers, size);
    return this;
  }

  @Override
  public String get(int index) {
    return Long.toString(numbers[index]);
  }

  @Override
  public int size() {
    return size;
  }
}
