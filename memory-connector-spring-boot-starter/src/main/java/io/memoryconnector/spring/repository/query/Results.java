package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.core.EntityOperations;

/**
 * What a query method returns.
 *
 * @param reading of the type that it declares
 * @param readings of other types, for methods that take theirs as an argument
 */
record Results(EntityOperations<?> entities, Reading reading, Readings readings) {}
