package io.memoryconnector.internal.file;

/**
 * A place in a text.
 *
 * @param line counted from 1
 * @param column in characters, counted from 1
 */
record Position(int line, int column) {}
