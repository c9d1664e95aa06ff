package io.memoryconnector.spring.test.autoconfigure;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Starts the contexts of {@link DataMemoryTest}. */
final class DataMemoryTestContextBootstrapper
    extends TestSliceTestContextBootstrapper<DataMemoryTest> {}
