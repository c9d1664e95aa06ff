package io.memoryconnector;

import io.memoryconnector.internal.file.Change;
import java.util.List;

/**
 * What a write has come to, before it is kept and anybody sees it.
 *
 * @param state the next state of the data source
 * @param changes what leads to it, for the data file
 * @param result what the caller gets
 */
record Written<R>(DataSourceState state, List<Change> changes, R result) {}
