package io.memoryconnector.integration.slice;

import org.jspecify.annotations.Nullable;

record Book(@Nullable Long id, String title, int pages) {}
