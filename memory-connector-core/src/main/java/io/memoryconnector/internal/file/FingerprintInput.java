package io.memoryconnector.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/** Takes the fingerprint of what is read through it. For one thread. */
final class FingerprintInput extends FilterInputStream {
  private final CRC32C checksum = new CRC32C();
  private long length;

  FingerprintInput(InputStream stream) {
    super(stream);
  }

  /** Returns the fingerprint of a whole text, which this reads and closes. */
  static Fingerprint of(StreamSource source) throws IOException {
    try (FingerprintInput input = new FingerprintInput(source.open())) {
      return input.finish();
    }
  }

  /** Reads what is left, and returns the fingerprint of everything. */
  Fingerprint finish() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    return Fingerprint.of(length, checksum);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      checksum.update(value);
      length++;
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    int read = super.read(bytes, offset, count);
    if (read > 0) {
      checksum.update(bytes, offset, read);
      length += read;
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length; // what is skipped counts as well
  }

  @Override
  public boolean markSupported() {
    return false; // a second reading would count twice
  }
}
