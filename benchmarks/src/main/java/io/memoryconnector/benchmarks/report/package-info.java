/** Turns what JMH measures into tables. */
@NullMarked
package io.memoryconnector.benchmarks.report;

import org.jspecify.annotations.NullMarked;
