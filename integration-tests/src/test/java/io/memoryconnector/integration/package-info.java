/** What the starter does beside much else of Spring. */
@NullMarked
package io.memoryconnector.integration;

import org.jspecify.annotations.NullMarked;
