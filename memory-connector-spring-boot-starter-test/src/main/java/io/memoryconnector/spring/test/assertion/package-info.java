/** Assertions about what data sources hold. */
@NullMarked
package io.memoryconnector.spring.test.assertion;

import org.jspecify.annotations.NullMarked;
