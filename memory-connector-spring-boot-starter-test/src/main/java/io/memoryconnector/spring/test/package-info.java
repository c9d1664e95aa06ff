/**
 * Tests that start clean. Every test method begins with the state that its application context had
 * after its start, and leaves no trace. Nothing needs to be set: the listener and the customizer of
 * Spring's test contexts that are registered here find the data sources of each context.
 */
@NullMarked
package io.memoryconnector.spring.test;

import org.jspecify.annotations.NullMarked;
