package io.memoryconnector.internal.include;

import io.memoryconnector.error.InvalidDefinitionException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Include;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.Relation;

/**
 * Whose related records are included: the records of a model, as a filter delivers them.
 *
 * @param at where the filter stands
 */
record Owner(ModelDefinition model, Filter filter, FilterPointer at) {

  /** Returns the relation that is included at this place. */
  Relation relation(Include include, FilterPointer place) {
    Relation relation = model.relations().get(include.relation());
    if (relation != null) {
      return relation;
    }
    // without a scope the name is all there is
    FilterPointer name = include.scope().equals(Filter.ALL) ? place : place.member("relation");
    throw name.refusal(
        "'%s' has no relation %s. %s"
            .formatted(
                model.name(),
                FilterPointer.quote(include.relation()),
                model.relations().isEmpty()
                    ? "It has none: leave the include out."
                    : "Give one of %s.".formatted(String.join(", ", model.relations().keySet()))));
  }

  /**
   * Returns the name of the id, by which the relation finds records; the filter must deliver it.
   */
  String idFor(Relation relation) {
    String id = model.id().property();
    if (filter.fields().keeps(id)) {
      return id;
    }
    throw at.member("fields")
        .refusal(
            "the relation '%s' of '%s' needs '%s'. Ask for it too, or leave the relation out."
                .formatted(relation.name(), model.name(), id));
  }

  /** Returns the refusal of a relation that contradicts the models that it names. */
  InvalidDefinitionException contradiction(Relation relation, String problem, String remedy) {
    return new InvalidDefinitionException(
        "Cannot include '%s' of '%s': %s. %s, or correct the relation."
            .formatted(relation.name(), model.name(), problem, remedy));
  }
}
