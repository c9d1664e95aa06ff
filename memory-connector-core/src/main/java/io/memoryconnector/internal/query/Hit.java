package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;

/**
 * A record that satisfies a filter and waits to be sorted.
 *
 * @param distance from the point that the filter searches near to; 0 if there is none
 * @param sequence its place among all that were found, in the order of their ids
 */
record Hit(Document record, double distance, int sequence) {}
