/** What applications extend: repositories that also speak LoopBack's filter language. */
@NullMarked
package io.memoryconnector.spring.repository;

import org.jspecify.annotations.NullMarked;
