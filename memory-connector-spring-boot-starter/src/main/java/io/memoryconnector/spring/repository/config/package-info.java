/** Finds the repositories of an application and registers a bean for each. */
@NullMarked
package io.memoryconnector.spring.repository.config;

import org.jspecify.annotations.NullMarked;
