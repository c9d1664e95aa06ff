/**
 * How entities become documents and back: what an entity class says about its records, and the
 * converter that is compiled from it once. Depends on core's data types only.
 */
@NullMarked
package io.memoryconnector.spring.mapping;

import org.jspecify.annotations.NullMarked;
