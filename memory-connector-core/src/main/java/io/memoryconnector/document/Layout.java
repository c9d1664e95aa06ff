package io.memoryconnector.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The property names of a document, in order. Immutable, apart from types that it remembers.
 * Records of one model share their layout, so that a name is kept once and not per record, and a
 * reader that has seen a layout finds the value of a property by its position.
 */
public final class Layout {
  static final Layout EMPTY = new Layout(new String[0]);
  private static final int LINEAR_SEARCH_LIMIT = 8;

  private final String[] names;
  private final int hash;
  private final int[] slots; // open addressing, position + 1; empty where a linear search is faster

  private volatile SerializableString[] jsonNames = new SerializableString[0]; // once written
  private volatile ColumnTypes[] types = new ColumnTypes[0]; // of columns; a race only repeats some

  private Layout(String[] names) {
    this.names = names;
    this.hash = Arrays.hashCode(names);
    this.slots = names.length > LINEAR_SEARCH_LIMIT ? slotsOf(names) : new int[0];
  }

  /**
   * Returns the layout that has these names.
   *
   * @throws IllegalArgumentException if a name is repeated, or could be written as JSON but not
   *     read
   */
  public static Layout of(List<String> names) {
    if (names.isEmpty()) {
      return EMPTY;
    }
    Layout layout = new Layout(names.toArray(String[]::new));
    for (int position = 0; position < layout.names.length; position++) {
      requireWholeCharacters(layout.names[position]);
      if (layout.indexOf(layout.names[position]) != position) {
        throw new IllegalArgumentException(
            "Cannot make a layout: the property name '%s' is repeated. Give each name once."
                .formatted(layout.names[position]));
      }
    }
    return layout;
  }

  /** Returns the number of properties. */
  public int size() {
    return names.length;
  }

  /** Returns the name at this position. */
  public String nameAt(int position) {
    return names[position];
  }

  /** Returns the position of this name, or -1 if there is no such property. */
  public int indexOf(String name) {
    return slots.length == 0 ? searchNames(name) : searchSlots(name);
  }

  /** Returns the names in order; the list cannot be changed. */
  public List<String> names() {
    return List.of(names);
  }

  /**
   * Returns a builder of one document with this layout; the fastest way to make many documents of
   * one shape.
   */
  public DocumentFiller fill() {
    return new DocumentFiller(this);
  }

  /** Whether these are the names, in this order: those from start to before end. */
  boolean hasNames(String[] others, int start, int end) {
    return Arrays.equals(names, 0, names.length, others, start, end);
  }

  private static void requireWholeCharacters(String name) {
    if (DocumentJson.hasHalfCharacter(name)) {
      throw new IllegalArgumentException(
          "Cannot make a layout: the property name '%s' has half a character in it. Use another name."
              .formatted(name));
    }
  }

  /** Returns the names as they stand in JSON, encoded once. */
  SerializableString[] jsonNames() {
    SerializableString[] encoded = jsonNames;
    if (encoded.length < names.length) {
      encoded = new SerializableString[names.length];
      for (int position = 0; position < names.length; position++) {
        encoded[position] = new SerializedString(names[position]);
      }
      jsonNames = encoded;
    }
    return encoded;
  }

  /** Returns of which types columns of this layout have been so far. */
  ColumnTypes[] knownTypes() {
    return types;
  }

  /** Remembers types, unless there are so many already. */
  void know(ColumnTypes more, int most) {
    ColumnTypes[] known = types;
    if (known.length < most) {
      ColumnTypes[] longer = Arrays.copyOf(known, known.length + 1);
      longer[known.length] = more;
      types = longer;
    }
  }

  Layout with(String name) {
    requireWholeCharacters(name);
    String[] longer = Arrays.copyOf(names, names.length + 1);
    longer[names.length] = name;
    return new Layout(longer);
  }

  /** Returns the layout that goes on with those of other names that this one lacks. */
  Layout with(Layout others) {
    List<String> wider = null; // mostly it lacks none
    for (String name : others.names) {
      if (indexOf(name) < 0) {
        wider = wider == null ? new ArrayList<>(names()) : wider;
        wider.add(name);
      }
    }
    return wider == null ? this : new Layout(wider.toArray(String[]::new));
  }

  Layout without(int position) {
    String[] shorter = new String[names.length - 1];
    System.arraycopy(names, 0, shorter, 0, position);
    System.arraycopy(names, position + 1, shorter, position, shorter.length - position);
    return shorter.length == 0 ? EMPTY : new Layout(shorter);
  }

  private int searchNames(String name) {
    for (int position = 0; position < names.length; position++) {
      if (names[position].equals(name)) {
        return position;
      }
    }
    return -1;
  }

  private int searchSlots(String name) {
    int mask = slots.length - 1;
    for (int slot = spread(name) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      if (names[slots[slot] - 1].equals(name)) {
        return slots[slot] - 1;
      }
    }
    return -1;
  }

  private static int[] slotsOf(String[] names) {
    int[] slots = new int[Integer.highestOneBit(names.length) * 4];
    int mask = slots.length - 1;
    for (int position = 0; position < names.length; position++) {
      int slot = spread(names[position]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = position + 1;
    }
    return slots;
  }

  private static int spread(String name) {
    int hash = name.hashCode();
    return hash ^ (hash >>> 16);
  }

  /** Two layouts are equal if they have the same names in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Layout that && hash == that.hash && Arrays.equals(names, that.names);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(names);
  }
}
