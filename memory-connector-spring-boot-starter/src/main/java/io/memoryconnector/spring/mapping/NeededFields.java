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

  static Filter addTo(Filter filter, PolymorphicCodec entity) {
    if (filter.include().isEmpty() && filter.fields().equals(Fields.ALL)) {
      return filter; // as most are
    }
    Fields fields = addTo(filter.fields(), entity);
    List<Include> include = addTo(filter.include(), entity.declared());
    return fields.equals(filter.fields()) && include.equals(filter.include())
        ? filter
        : filter.withFields(fields).withInclude(include);
  }

  static Fields addTo(Fields fields, PolymorphicCodec entity) {
    Stream<String> primitives = primitivesOf(entity.declared());
    return add(
        entity.hasTypeKey()
            ? Stream.concat(primitives, Stream.of(ObjectCodec.TYPE_KEY))
            : primitives,
        fields);
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
            .withFields(add(primitivesOf(related), scope.fields()))
            .withInclude(addTo(scope.include(), related)));
  }

  private static Stream<String> primitivesOf(ObjectCodec codec) {
    return codec.stored().stream()
        .filter(it -> it.nullness() == PropertyCodec.Nullness.REFUSED)
        .map(PropertyCodec::storedName);
  }

  private static Fields add(Stream<String> needed, Fields fields) {
    List<String> missing = needed.filter(name -> !fields.keeps(name)).toList();
    if (missing.isEmpty()) {
      return fields;
    }
    return fields.included().isEmpty()
        ? new Fields(
            List.of(), fields.excluded().stream().filter(it -> !missing.contains(it)).toList())
        : new Fields(
            Stream.concat(fields.included().stream(), missing.stream()).toList(), List.of());
  }
}
