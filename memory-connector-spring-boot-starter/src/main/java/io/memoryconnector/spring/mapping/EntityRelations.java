package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.Relation;
import java.util.List;
import java.util.Set;

/**
 * How the entities of a class belong to others.
 *
 * @param classes the entity classes that the relations lead to
 */
record EntityRelations(List<Relation> relations, Set<Class<?>> classes) {}
