/** The atlas: countries and cities over REST. */
@NullMarked
package io.memoryconnector.sample;

import org.jspecify.annotations.NullMarked;
