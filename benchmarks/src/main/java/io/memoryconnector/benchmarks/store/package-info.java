/** The stores that are compared, each with the same repository and as applications set it up. */
@NullMarked
package io.memoryconnector.benchmarks.store;

import org.jspecify.annotations.NullMarked;
