/** What Spring applications use of the memory connector. */
@NullMarked
package io.memoryconnector.spring;

import org.jspecify.annotations.NullMarked;
