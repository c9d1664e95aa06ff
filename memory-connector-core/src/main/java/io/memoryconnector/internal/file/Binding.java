package io.memoryconnector.internal.file;

/**
 * Says which changes a text of the data file contains.
 *
 * @param text the text
 * @param upto the number of the last change in it
 */
record Binding(Fingerprint text, long upto) {}
