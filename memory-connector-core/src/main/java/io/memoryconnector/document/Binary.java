package io.memoryconnector.document;

import java.util.Arrays;
import java.util.Base64;

/** Bytes that cannot change. In JSON they are Base64 text. */
public final class Binary {
  private final byte[] bytes;

  private Binary(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a copy of these bytes. */
  public static Binary of(byte[] bytes) {
    return new Binary(bytes.clone());
  }

  /**
   * Reads Base64 text.
   *
   * @throws IllegalArgumentException if the text is not Base64
   */
  public static Binary parse(String base64) {
    return new Binary(Base64.getDecoder().decode(base64));
  }

  /** Returns a copy of the bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Returns the number of bytes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Binary that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the bytes as Base64 text. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
