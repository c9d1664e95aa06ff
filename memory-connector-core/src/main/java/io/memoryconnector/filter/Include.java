package io.memoryconnector.filter;

/**
 * One relation of an {@code include}.
 *
 * @param relation name of the relation
 * @param scope filter for the related records of each record; {@link Filter#ALL} for all of them
 */
public record Include(String relation, Filter scope) {}
