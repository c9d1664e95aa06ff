/**
 * What is kept apart from the {@link io.memoryconnector.spring.test.town town}, in a data source of
 * its own.
 */
@NullMarked
package io.memoryconnector.spring.test.archive;

import org.jspecify.annotations.NullMarked;
