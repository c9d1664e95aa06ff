package io.memoryconnector.spring.test.archive;

import org.jspecify.annotations.Nullable;

/** A city that is no more. */
public record OldCity(@Nullable Long id, String name) {}
