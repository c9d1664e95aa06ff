package io.memoryconnector.spring.mapping;

import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Include;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the fields of a filter those without which nothing can be read, also where it includes
 * related entities: primitive arguments of constructors, and what tells of subclasses.
 */
final class NeededFields {
  private NeededFields() {}

  static Filter addTo(Filter filter, ObjectCodec entity) {
    if (filter.include().isEmpty() && filter.fields().equals(Fields.ALL)) {
      return filter; // as most are
    }
    return filter
        .withFields(addTo(filter.fields(), entity))
        .withInclude(addTo(filter.include(), entity));
  }

  static Fields addTo(Fields fields, ObjectCodec entity) {
    List<String> missing = needed(entity).filter(name -> !fields.keeps(name)).toList();
    if (missing.isEmpty()) {
      return fields;
    }
    return fields.included().isEmpty()
        ? new Fields(
            List.of(), fields.excluded().stream().filter(it -> !missing.contains(it)).toList())
        : new Fields(
            Stream.concat(fields.included().stream(), missing.stream()).toList(), List.of());
  }

  private static List<Include> addTo(List<Include> include, ObjectCodec owner) {
    return include.stream().map(each -> addTo(each, owner.relation(each.relation()))).toList();
  }

  private static Include addTo(Include include, @Nullable ObjectCodec related) {
    if (related == null) {
      return include;
    }
    Filter scope = include.scope();
    return new Include(
        include.relation(),
        scope
            .withFields(addToScope(scope.fields(), related))
            .withInclude(addTo(scope.include(), related)));
  }

  /** Of a scope that leaves properties out, nothing but the key is left: so all are named. */
  private static Fields addToScope(Fields fields, ObjectCodec related) {
    boolean namesAll = fields.excluded().isEmpty() || !fields.included().isEmpty();
    return namesAll
        ? addTo(fields, related)
        : new Fields(needed(related).toList(), fields.excluded());
  }

  private static Stream<String> needed(ObjectCodec entity) {
    Stream<String> primitives =
        entity.stored().stream()
            .filter(it -> it.nullness() == PropertyCodec.Nullness.REFUSED)
            .map(PropertyCodec::storedName);
    return entity.mayHaveSubclasses()
        ? Stream.concat(primitives, Stream.of(ObjectCodec.TYPE_KEY))
        : primitives;
  }
}
