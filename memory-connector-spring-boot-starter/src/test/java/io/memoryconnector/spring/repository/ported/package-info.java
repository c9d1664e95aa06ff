/** Repositories as applications on other stores have them; only their base interface is another. */
@NullMarked
package io.memoryconnector.spring.repository.ported;

import org.jspecify.annotations.NullMarked;
