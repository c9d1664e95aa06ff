/** A small application, for tests to test. */
@NullMarked
package io.memoryconnector.spring.test.town;

import org.jspecify.annotations.NullMarked;
