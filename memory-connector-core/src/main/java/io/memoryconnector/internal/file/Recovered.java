package io.memoryconnector.internal.file;

/**
 * What was found when a data file was opened.
 *
 * @param known the text of the file
 * @param interrupted whether there was a journal, which a clean close removes
 * @param end where a journal goes on
 * @param arrivals the records that the file does not have yet
 */
record Recovered(FileText.Known known, boolean interrupted, Continuation end, Arrivals arrivals) {}
