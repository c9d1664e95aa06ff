/** The public door: a data source and its collections. */
@NullMarked
package io.memoryconnector;

import org.jspecify.annotations.NullMarked;
