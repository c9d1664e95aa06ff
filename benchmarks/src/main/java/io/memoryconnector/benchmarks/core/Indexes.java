package io.memoryconnector.benchmarks.core;

/** Whether there are indexes beside that of ids. */
enum Indexes {
  WITHOUT("without indexes"),
  WITH("with five indexes");

  private final String title;

  Indexes(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
