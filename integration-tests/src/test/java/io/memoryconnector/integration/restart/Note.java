package io.memoryconnector.integration.restart;

import org.jspecify.annotations.Nullable;

record Note(@Nullable Long id, String text) {}
