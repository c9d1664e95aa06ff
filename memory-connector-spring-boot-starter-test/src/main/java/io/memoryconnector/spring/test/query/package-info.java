/** Records the queries of a test, and asserts what they were. */
@NullMarked
package io.memoryconnector.spring.test.query;

import org.jspecify.annotations.NullMarked;
