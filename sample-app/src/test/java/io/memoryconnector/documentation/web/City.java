package io.memoryconnector.documentation.web;

import org.jspecify.annotations.Nullable;

/** What the controller of docs/filters.md finds. */
record City(@Nullable Long id, String name, String countryCode, long population) {}
