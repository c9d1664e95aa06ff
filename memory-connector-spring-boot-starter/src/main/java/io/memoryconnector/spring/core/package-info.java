/**
 * Saving and finding entities: operations on entities, translated to those on documents and their
 * exceptions to Spring's. Stands on core's collections and on the mapping of entities.
 */
@NullMarked
package io.memoryconnector.spring.core;

import org.jspecify.annotations.NullMarked;
