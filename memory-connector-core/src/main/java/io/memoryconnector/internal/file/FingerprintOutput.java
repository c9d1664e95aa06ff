package io.memoryconnector.internal.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/** Takes the fingerprint of what is written through it. For one thread. */
final class FingerprintOutput extends FilterOutputStream {
  private final CRC32C checksum = new CRC32C();
  private long length;

  FingerprintOutput(OutputStream stream) {
    super(stream);
  }

  /** Returns the fingerprint of everything so far. */
  Fingerprint fingerprint() {
    return Fingerprint.of(length, checksum);
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    checksum.update(value);
    length++;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    out.write(bytes, offset, count);
    checksum.update(bytes, offset, count);
    length += count;
  }
}
