package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A record that satisfies a filter and waits to be sorted.
 *
 * @param place of the record by what decides first: a hit with a lesser one comes before, see
 *     {@link Ranking}
 * @param value that of the first term of the order, which is read once; null also if there is none
 * @param sequence how many were found before it
 */
record Hit(Document record, long place, @Nullable Object value, int sequence) {}
