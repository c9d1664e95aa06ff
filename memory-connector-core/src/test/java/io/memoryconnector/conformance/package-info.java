/**
 * Runs the conformance vectors: what LoopBack's memory connector really answers, recorded as JSON.
 * Nothing here knows the models or the data of the vectors, so that other sets can be run as well.
 */
@NullMarked
package io.memoryconnector.conformance;

import org.jspecify.annotations.NullMarked;
