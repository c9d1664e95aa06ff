package io.memoryconnector.spring.test;

import java.time.Duration;

/**
 * What the resets of one application context have cost.
 *
 * @param count how many there were; each test has two, one before and one after
 * @param time how long all of them took, without the reading of files
 */
public record ResetFigures(long count, Duration time) {}
