/** A small application, as a new user writes it: entities and repositories without annotations. */
@NullMarked
package io.memoryconnector.spring.autoconfigure.todo;

import org.jspecify.annotations.NullMarked;
