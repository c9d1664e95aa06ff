package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Order;

/**
 * What a method's name says, ready to be bound.
 *
 * @param order what {@code OrderBy} says
 * @param first the number in {@code findTop10By…}; {@link Long#MAX_VALUE} without one
 */
record QueryTemplate(Condition condition, Order order, long first) {}
