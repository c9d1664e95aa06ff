/** Operations of repositories, measured with JMH against every store. */
@NullMarked
package io.memoryconnector.benchmarks.repository;

import org.jspecify.annotations.NullMarked;
