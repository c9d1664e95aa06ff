/**
 * What a collection's records are: properties with their types and rules, ids, indexes and
 * relations. Data only; depends on documents.
 */
@NullMarked
package io.memoryconnector.model;

import org.jspecify.annotations.NullMarked;
