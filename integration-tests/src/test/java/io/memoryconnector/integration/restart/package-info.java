/** An application that DevTools restarts. */
@NullMarked
package io.memoryconnector.integration.restart;

import org.jspecify.annotations.NullMarked;
