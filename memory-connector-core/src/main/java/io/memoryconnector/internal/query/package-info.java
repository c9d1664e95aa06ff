/**
 * Answers filters. A filter is checked against its model and compiled once: paths into readers,
 * operands to the types of the properties, conditions into predicates. What comes out runs on one
 * snapshot of the records, as often and in as many threads as one likes. How the records are found
 * is decided anew for each snapshot, as only it knows how many there are.
 */
@NullMarked
package io.memoryconnector.internal.query;

import org.jspecify.annotations.NullMarked;
