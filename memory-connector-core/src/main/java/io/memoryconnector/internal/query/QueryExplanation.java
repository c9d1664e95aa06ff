package io.memoryconnector.internal.query;

/**
 * How a filter was answered.
 *
 * @param words what was done, as a sentence
 * @param examined how many records were looked at
 * @param returned how many were delivered
 */
public record QueryExplanation(String words, long examined, long returned) {}
