@NullMarked
package io.memoryconnector.benchmarks.core;

import org.jspecify.annotations.NullMarked;
