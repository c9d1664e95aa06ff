package io.memoryconnector.internal.include;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Include;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.Relation;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code include} of filters, on all levels. Immutable. */
public final class IncludeCompiler {
  private final Models models;

  /** Makes a compiler; what it compiles reads the records of these models. */
  public IncludeCompiler(Models models) {
    this.models = models;
  }

  /**
   * Reads what a filter on this model includes; a relation that may not be included is left out.
   *
   * @throws io.memoryconnector.error.InvalidFilterException if a relation is unknown, if the filter
   *     leaves out the id that a relation needs, or if a scope does not fit its model
   * @throws io.memoryconnector.error.InvalidDefinitionException if a relation contradicts the
   *     models that it names
   */
  public Inclusions compile(ModelDefinition model, Filter filter) {
    return compile(new Owner(model, filter, FilterPointer.ofFilter()));
  }

  Inclusions compile(Owner owner) {
    List<Inclusion> inclusions = new ArrayList<>();
    List<Include> includes = owner.filter().include();
    for (int position = 0; position < includes.size(); position++) {
      Include include = includes.get(position);
      FilterPointer at = owner.at().member("include").element(position);
      Relation relation = owner.relation(include, at);
      if (relation.inclusion() == Relation.Inclusion.ALLOWED) {
        Scope scope = new Scope(include.scope(), at.member("scope"));
        inclusions.add(relation.accept(new RelationCompiler(this, owner, scope)));
      }
    }
    return new Inclusions(inclusions);
  }

  Models models() {
    return models;
  }
}
