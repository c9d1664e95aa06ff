/** An application of which only the controllers are tested. */
@NullMarked
package io.memoryconnector.integration.slice;

import org.jspecify.annotations.NullMarked;
