/** How costs grow with the number of records. */
@NullMarked
package io.memoryconnector.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
