package io.memoryconnector.sample;

/** How many records a request found or changed. */
record Count(long count) {}
