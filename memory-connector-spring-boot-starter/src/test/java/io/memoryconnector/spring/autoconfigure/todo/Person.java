package io.memoryconnector.spring.autoconfigure.todo;

import org.jspecify.annotations.Nullable;

/** A plain record. */
public record Person(@Nullable Long id, String name) {}
