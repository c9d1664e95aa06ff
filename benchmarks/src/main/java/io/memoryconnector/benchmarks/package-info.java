/** The commands: each measures something and prints a table. */
@NullMarked
package io.memoryconnector.benchmarks;

import org.jspecify.annotations.NullMarked;
