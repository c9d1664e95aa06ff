@NullMarked
package io.memoryconnector.benchmarks.repository;

import org.jspecify.annotations.NullMarked;
