/** What operations on a collection cost, beside other collections of objects and without Spring. */
@NullMarked
package io.memoryconnector.benchmarks.core;

import org.jspecify.annotations.NullMarked;
