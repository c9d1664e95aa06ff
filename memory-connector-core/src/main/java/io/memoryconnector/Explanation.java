package io.memoryconnector;

import org.jspecify.annotations.Nullable;

/**
 * How the records that fit a filter were found.
 *
 * @param words what was done, in a sentence
 * @param index the properties of the index that was searched, with commas between them; null if
 *     none was
 * @param examined how many records were looked at
 * @param returned how many were found
 */
public record Explanation(String words, @Nullable String index, long examined, long returned) {}
