package io.memoryconnector.spring.mapping;

import java.lang.reflect.Executable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a class that its instances are read and made with.
 *
 * @param creator accessible constructor or static factory method; null if the class has no
 *     instances of its own
 * @param positions for each parameter of the creator the position of its property, or {@link
 *     Handles#NO_POSITION}
 */
record ClassMembers(
    Class<?> type,
    @Nullable Executable creator,
    List<Integer> positions,
    List<PropertyMembers> properties) {}
