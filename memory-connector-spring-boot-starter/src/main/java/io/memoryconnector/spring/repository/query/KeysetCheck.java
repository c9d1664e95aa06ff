package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import java.util.List;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.repository.query.QueryMethod;

/**
 * Refuses methods that can only scroll by keyset, in an order whose values tell no place. Those
 * that take any position may still scroll by offset.
 */
record KeysetCheck(QueryMethodSite site, QueryMethod method) {

  void requireKeys(EntityOperations<?> entities, Ordering ordering) {
    if (!takesKeysetsOnly()) {
      return;
    }
    try {
      Keyset.of(entities, ordering).requireSingleValues();
    } catch (InvalidDataAccessApiUsageException | InvalidEntityException unordered) {
      throw site.refuse(
          new QueryMethodProblem(
              null,
              "it takes a KeysetScrollPosition, but is not ordered by single values of the entity",
              "Order by single values, or take an OffsetScrollPosition",
              List.of(),
              unordered));
    }
  }

  private boolean takesKeysetsOnly() {
    int position = method.getParameters().getScrollPositionIndex();
    return position >= 0
        && method.getParameters().getParameter(position).getType() == KeysetScrollPosition.class;
  }
}
