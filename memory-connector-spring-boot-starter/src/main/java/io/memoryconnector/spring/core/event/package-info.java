/**
 * What happens to entities on their way to records and back: callbacks that may change them, and
 * application events that tell of writes.
 */
@NullMarked
package io.memoryconnector.spring.core.event;

import org.jspecify.annotations.NullMarked;
