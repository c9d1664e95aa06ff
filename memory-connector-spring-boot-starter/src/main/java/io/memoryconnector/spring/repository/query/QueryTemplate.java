package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.core.Excerpt;

/**
 * What a query method asks for, ready to be bound.
 *
 * @param condition with places for the arguments of a call
 * @param base what the query says beside its condition and order: fields and relations
 * @param whole the results that count: the number in {@code findTop10By…}, or skip and limit of a
 *     filter
 */
record QueryTemplate(
    Condition condition,
    Ordering ordering,
    QueryBase base,
    Excerpt whole,
    BoundQuery.Repeats repeats) {}
