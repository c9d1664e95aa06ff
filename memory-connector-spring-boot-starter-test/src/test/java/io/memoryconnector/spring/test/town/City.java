package io.memoryconnector.spring.test.town;

import io.memoryconnector.spring.mapping.Indexed;
import org.jspecify.annotations.Nullable;

/** A city. */
public record City(
    @Nullable Long id, String name, @Indexed @Nullable String country, int population) {}
