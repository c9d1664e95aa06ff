package io.memoryconnector;

/**
 * How the records that fit a filter were found.
 *
 * @param words what was done, in a sentence
 * @param examined how many records were looked at
 * @param returned how many were found
 */
public record Explanation(String words, long examined, long returned) {}
