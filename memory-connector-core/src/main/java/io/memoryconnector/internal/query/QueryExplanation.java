package io.memoryconnector.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * How a filter was answered.
 *
 * @param words what was done, as a sentence
 * @param index the properties of the index that was searched, with commas between them; null if
 *     none was
 * @param examined how many records were looked at
 * @param returned how many were delivered
 */
public record QueryExplanation(
    String words, @Nullable String index, long examined, long returned) {}
