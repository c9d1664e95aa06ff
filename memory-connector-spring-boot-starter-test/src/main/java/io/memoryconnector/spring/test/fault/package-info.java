/** Lets operations on entities fail, wait or meet a conflict, as a test says. */
@NullMarked
package io.memoryconnector.spring.test.fault;

import org.jspecify.annotations.NullMarked;
