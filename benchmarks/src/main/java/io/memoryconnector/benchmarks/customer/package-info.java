/** What is stored in all measurements: customers, the same for every store. */
@NullMarked
package io.memoryconnector.benchmarks.customer;

import org.jspecify.annotations.NullMarked;
