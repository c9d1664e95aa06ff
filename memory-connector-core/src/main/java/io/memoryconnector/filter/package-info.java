/**
 * LoopBack's filter language as data: what to find, in which order, how much of it. Says nothing of
 * how records are found. Depends on documents and errors.
 */
@NullMarked
package io.memoryconnector.filter;

import org.jspecify.annotations.NullMarked;
