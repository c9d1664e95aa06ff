/** What a data layer adds to the start and to the memory of an application. */
@NullMarked
package io.memoryconnector.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
