/** Makes repositories: the factory, its bean, and the class behind their ordinary methods. */
@NullMarked
package io.memoryconnector.spring.repository.support;

import org.jspecify.annotations.NullMarked;
