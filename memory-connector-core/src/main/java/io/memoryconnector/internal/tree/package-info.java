/**
 * The persistent sorted map of which records and indexes are made: each change returns a new tree
 * that shares all unchanged nodes with the old one, which stays as it was.
 *
 * <p>{@link io.memoryconnector.internal.tree.SortedTree} is the door. A {@link
 * io.memoryconnector.internal.tree.KeyRange} asks for a part of it, and the {@link
 * io.memoryconnector.internal.tree.Slice} that answers knows its size before it is walked. {@link
 * io.memoryconnector.internal.tree.TreeBuilder} loads sorted data, {@link
 * io.memoryconnector.internal.tree.TreeEditor} makes many changes at once.
 */
@NullMarked
package io.memoryconnector.internal.tree;

import org.jspecify.annotations.NullMarked;
