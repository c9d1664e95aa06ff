/**
 * Adds the related records that a filter includes. All that can be wrong with an include is found
 * before anything is read. Then each relation is one query on each level, however many records ask
 * for it; a relation through links is two. The room knows models and records only by {@link
 * io.memoryconnector.internal.include.Models}, which stand for one moment of the data source.
 */
@NullMarked
package io.memoryconnector.internal.include;

import org.jspecify.annotations.NullMarked;
