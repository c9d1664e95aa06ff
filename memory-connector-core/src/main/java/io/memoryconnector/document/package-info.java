/**
 * The data itself: documents, the values they may hold, and the paths that lead into them. A leaf:
 * it depends on no other room.
 */
@NullMarked
package io.memoryconnector.document;

import org.jspecify.annotations.NullMarked;
