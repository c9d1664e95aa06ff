package io.memoryconnector.spring.test;

import io.memoryconnector.FileUse;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.spring.autoconfigure.MemoryOptionsCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Lets data sources read their files, but not write them, unless the properties say so. */
record ReadOnlyFile(Environment environment) implements MemoryOptionsCustomizer, Ordered {
  private static final String PROPERTY = "memory.test.write-file";

  @Override
  public MemoryOptions customize(MemoryOptions options) {
    return environment.getProperty(PROPERTY, Boolean.class, false)
        ? options
        : options.withFileUse(FileUse.READ_ONLY);
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
