/** The slice of an application that deals with its data. */
@NullMarked
package io.memoryconnector.spring.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
