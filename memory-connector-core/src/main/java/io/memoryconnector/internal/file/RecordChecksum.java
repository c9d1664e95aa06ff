package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Tells one version of a record from another, however a person has laid it out. */
final class RecordChecksum {
  private RecordChecksum() {}

  static String of(Document record) {
    CRC32C checksum = new CRC32C();
    checksum.update(record.toJson().getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted((int) checksum.getValue());
  }
}
