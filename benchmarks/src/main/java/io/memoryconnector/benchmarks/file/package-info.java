/**
 * What the data file costs: saves, syncs, and loading, beside the bare minimum on the same disk.
 */
@NullMarked
package io.memoryconnector.benchmarks.file;

import org.jspecify.annotations.NullMarked;
