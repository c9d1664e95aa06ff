/**
 * Query methods: their names are parsed once, when their repository is created, into a filter with
 * places for arguments; a call only fills them in. Stands on the operations on entities.
 */
@NullMarked
package io.memoryconnector.spring.repository.query;

import org.jspecify.annotations.NullMarked;
