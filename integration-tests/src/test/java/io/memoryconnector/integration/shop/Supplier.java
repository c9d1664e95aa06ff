package io.memoryconnector.integration.shop;

import org.jspecify.annotations.Nullable;

/** Filled by a populator. */
public record Supplier(@Nullable Long id, String name) {}
