/** What readers notice of a writer, and what a save leaves for the collector. */
@NullMarked
package io.memoryconnector.benchmarks.saves;

import org.jspecify.annotations.NullMarked;
