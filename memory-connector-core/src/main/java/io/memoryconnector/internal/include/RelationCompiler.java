package io.memoryconnector.internal.include;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.internal.include.Inclusion.Cardinality;
import io.memoryconnector.internal.query.PreparedQuery;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import io.memoryconnector.model.Relation;
import java.util.List;

/**
 * Makes inclusions of relations, by LoopBack's rules:
 *
 * <ul>
 *   <li>The order, limit and skip of a scope count for the records of each owner.
 *   <li>References stand in the order in which the owners, one after the other, first hold them:
 *       order, limit and skip do not count for them.
 *   <li>Of several records that belong to one owner by a {@code hasOne}, the last is taken.
 *   <li>A record that is linked or referred to twice is there twice. In records that are included
 *       themselves, there is no empty list of linked records or references.
 *   <li>Where the fields leave out what the owner holds, it holds nothing.
 * </ul>
 */
record RelationCompiler(IncludeCompiler compiler, Owner owner, Scope scope)
    implements Relation.Visitor<Inclusion> {

  @Override
  public Inclusion hasMany(Relation.HasMany relation) {
    KeyProperty key = key(relation, relation.model(), relation.foreignKey());
    return inclusion(
        relation,
        Cardinality.MANY,
        related(key, idsOfOwners(relation, key), Arrangement.each(scope::page)));
  }

  @Override
  public Inclusion hasOne(Relation.HasOne relation) {
    KeyProperty key = key(relation, relation.model(), relation.foreignKey());
    return inclusion(
        relation,
        Cardinality.ONE,
        related(
            key, idsOfOwners(relation, key), Arrangement.each(found -> lastOf(scope.page(found)))));
  }

  @Override
  public Inclusion hasManyThrough(Relation.HasManyThrough relation) {
    KeyProperty key = id(relation, relation.model());
    KeyProperty ownKey = key(relation, relation.through(), relation.foreignKey());
    requireProperty(relation, ownKey.model().definition(), relation.keyThrough());
    PreparedQuery links =
        ownKey
            .model()
            .queries()
            .prepare(
                Filter.ALL
                    .withWhere(Scope.keysOf(ownKey.name()))
                    .fields(ownKey.name(), relation.keyThrough()),
                FilterPointer.ofFilter());
    OwnerKeys keys =
        new LinkedKeys(ownKey, links, idsOfOwners(relation, ownKey), key, relation.keyThrough());
    return inclusion(
        relation,
        manyOrLeftOut(),
        related(
            key, keys, Arrangement.each(found -> scope.page(found.stream().sorted().toList()))));
  }

  @Override
  public Inclusion belongsTo(Relation.BelongsTo relation) {
    KeyProperty key = id(relation, relation.model());
    return inclusion(
        relation,
        Cardinality.ONE,
        related(
            key,
            heldByOwners(relation, relation.foreignKey(), key),
            Arrangement.each(scope::page)));
  }

  @Override
  public Inclusion referencesMany(Relation.ReferencesMany relation) {
    KeyProperty key = id(relation, relation.model());
    return inclusion(
        relation,
        manyOrLeftOut(),
        related(
            key, heldByOwners(relation, relation.foreignKey(), key), Arrangement.byFirstMention()));
  }

  @Override
  public Inclusion embedsMany(Relation.EmbedsMany relation) {
    requireProperty(relation, owner.model(), relation.property());
    StoredModel model = model(relation, relation.model());
    return new Inclusion(
        relation.name(),
        Cardinality.MANY,
        new Embedded(
            relation.property(), model.queries().compileForLists(scope.filter(), scope.at())),
        compiler.compile(new Owner(model.definition(), scope.filter(), scope.at())));
  }

  private Inclusion inclusion(Relation relation, Cardinality cardinality, FoundByKey related) {
    KeyProperty key = related.key();
    Filter delivered = scope.keeping(key.name()).filter();
    Owner next = new Owner(key.model().definition(), delivered, scope.at());
    return new Inclusion(relation.name(), cardinality, related, compiler.compile(next));
  }

  private FoundByKey related(KeyProperty key, OwnerKeys keys, Arrangement arrangement) {
    Filter forAllOwners = scope.keeping(key.name()).forKeys(key.name());
    PreparedQuery query = key.model().queries().prepare(forAllOwners, scope.at());
    return new FoundByKey(key, query, keys, arrangement);
  }

  private static List<Integer> lastOf(List<Integer> places) {
    return places.subList(Math.max(0, places.size() - 1), places.size());
  }

  private Cardinality manyOrLeftOut() {
    boolean isIncluded = owner.at().depth() > 0;
    return isIncluded ? Cardinality.SOME : Cardinality.MANY;
  }

  private OwnerKeys idsOfOwners(Relation relation, KeyProperty counterpart) {
    return heldByOwners(relation, owner.idFor(relation), counterpart);
  }

  private OwnerKeys heldByOwners(Relation relation, String property, KeyProperty counterpart) {
    requireProperty(relation, owner.model(), property);
    return owners -> owners.stream().map(held -> counterpart.keysIn(held, property)).toList();
  }

  private KeyProperty id(Relation relation, String name) {
    StoredModel model = model(relation, name);
    return new KeyProperty(model, model.definition().id().property());
  }

  private KeyProperty key(Relation relation, String name, String property) {
    StoredModel model = model(relation, name);
    requireProperty(relation, model.definition(), property);
    return new KeyProperty(model, property);
  }

  private StoredModel model(Relation relation, String name) {
    StoredModel model = compiler.models().find(name);
    if (model != null) {
      return model;
    }
    throw owner.contradiction(
        relation, "the model '%s' is not defined".formatted(name), "Define '%s'".formatted(name));
  }

  private void requireProperty(Relation relation, ModelDefinition model, String property) {
    if (model.strictness() != Strictness.KEEP && !model.properties().containsKey(property)) {
      throw owner.contradiction(
          relation,
          "'%s' has no property '%s'".formatted(model.name(), property),
          "Define that property");
    }
  }
}
