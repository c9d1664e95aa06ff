/** What can only be measured from within: core has no door for another disk. */
@NullMarked
package io.memoryconnector.internal.file;

import org.jspecify.annotations.NullMarked;
