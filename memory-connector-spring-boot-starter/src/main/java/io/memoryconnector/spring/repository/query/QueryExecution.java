package io.memoryconnector.spring.repository.query;

import org.jspecify.annotations.Nullable;

/** Makes of a query what its method returns. Chosen once for each method. */
@FunctionalInterface
interface QueryExecution {

  @Nullable Object execute(QueryRun run, Arguments arguments);
}
