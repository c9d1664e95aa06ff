/**
 * How values are equated, ordered and converted: said here and nowhere else. Knows documents and
 * the types of properties, but neither filters nor records.
 */
@NullMarked
package io.memoryconnector.internal.value;

import org.jspecify.annotations.NullMarked;
