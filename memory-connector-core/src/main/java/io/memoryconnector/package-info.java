/**
 * The public door: a data source, its collections, and what they are opened with.
 *
 * <p>A {@link io.memoryconnector.MemoryDataSource} has one reference to its state, an immutable
 * tree of collections and records. A reader takes the reference and works on what it finds, as long
 * as it likes. A writer takes the lock, checks, builds the next state, which shares all that did
 * not change, has it kept in the data file, and only then puts it in the place of the old one. So a
 * query sees one moment of all collections, a write that fails has changed nothing, and a snapshot
 * is a reference.
 *
 * <p>Which records fit a filter, and how they are found, is the business of {@code internal.query};
 * how they lie in memory that of {@code internal.index} and {@code internal.tree}; what values are
 * equal and how they are converted that of {@code internal.value}; the file that of {@code
 * internal.file}. Here are the rules for writing a record, the state, and the errors that users
 * see.
 */
@NullMarked
package io.memoryconnector;

import org.jspecify.annotations.NullMarked;
