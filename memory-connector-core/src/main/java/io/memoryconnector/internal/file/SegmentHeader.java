package io.memoryconnector.internal.file;

import java.util.Map;

/**
 * The first line of a journal segment.
 *
 * @param store names the journal: segments of another one have nothing to do with it
 * @param salt goes into each checksum, so that no line of another segment is taken for one of this
 * @param base the data file when the segment was begun
 * @param upto the number of the last change that this data file contains
 * @param from the number of the first change in the segment
 * @param nextIds the next id of each collection of this data file, or of the content that the
 *     segment begins with if it is less there: an edit does not lower them, a backup mostly has
 *     lower ones
 */
record SegmentHeader(
    String store, String salt, Fingerprint base, long upto, long from, Map<String, Long> nextIds) {}
