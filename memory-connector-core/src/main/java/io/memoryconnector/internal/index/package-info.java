/**
 * The records of a collection with the indexes that it has, always in step. Immutable; knows how to
 * keep indexes, not when a query uses one.
 */
@NullMarked
package io.memoryconnector.internal.index;

import org.jspecify.annotations.NullMarked;
