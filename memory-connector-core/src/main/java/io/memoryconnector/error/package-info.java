/**
 * What can go wrong, as types. Each carries the HTTP status and the code that LoopBack gives for
 * it, so that a web layer can answer without knowing the cause. A leaf: it depends on no other
 * room.
 */
@NullMarked
package io.memoryconnector.error;

import org.jspecify.annotations.NullMarked;
