/**
 * The data file: how it is found, locked, read and replaced. A crash leaves the old text or the
 * new, never a part; what is not understood in a file is kept. Returns facts and throws {@link
 * io.memoryconnector.internal.file.UnusableFileException}; what users see is made of these by the
 * data source.
 */
@NullMarked
package io.memoryconnector.internal.file;

import org.jspecify.annotations.NullMarked;
