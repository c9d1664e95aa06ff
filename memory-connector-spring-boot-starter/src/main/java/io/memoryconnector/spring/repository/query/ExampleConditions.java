package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import io.memoryconnector.spring.mapping.StoredObject;
import io.memoryconnector.spring.mapping.StoredProperty;
import io.memoryconnector.spring.mapping.UnwritableEntityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.support.ExampleMatcherAccessor;
import org.springframework.util.Assert;

/**
 * Turns examples into conditions. Every property of the example that is not null must be the same,
 * or as its matcher says; objects within it are compared property by property, and of lists and
 * maps each element must be there. An example of a subclass is like the entities of that subclass
 * only. Properties are found once. Thread-safe.
 *
 * @param <T> type of the entities
 */
public final class ExampleConditions<T> {
  private final EntityOperations<T> entities;
  private final Map<Class<?>, StoredObject> known = new ConcurrentHashMap<>();

  /** Makes the conditions of examples for these entities. */
  public ExampleConditions(EntityOperations<T> entities) {
    this.entities = entities;
  }

  /** Returns the condition that an example stands for; an empty example is like every entity. */
  public Where of(Example<? extends T> example) {
    Assert.notNull(example, "Example must not be null");
    T probe = example.getProbe();
    ExampleMatcher matcher = example.getMatcher();
    MatcherPaths paths = new MatcherPaths(entities.converter(), probe.getClass(), matcher);
    Reader reader = new Reader(matcher, paths);
    try {
      Where where = reader.joined(reader.termsOf(probe, objectOf(probe), ""));
      paths.requireKnown();
      return where;
    } catch (UnwritableEntityException unstorable) {
      throw new InvalidDataAccessApiUsageException(
          String.valueOf(unstorable.getMessage()), unstorable);
    }
  }

  private StoredObject objectOf(T probe) {
    StoredObject object = known.get(probe.getClass());
    if (object == null) {
      object = entities.converter().objectOf(probe);
      known.put(probe.getClass(), object);
    }
    return object;
  }

  /** Reads one example. */
  private static final class Reader {
    private final ExampleMatcher matcher;
    private final ExampleMatcherAccessor settings;
    private final MatcherPaths paths;

    Reader(ExampleMatcher matcher, MatcherPaths paths) {
      this.matcher = matcher;
      this.paths = paths;
      this.settings = new ExampleMatcherAccessor(matcher);
    }

    /** Returns what must be true of all properties, or of one of them, as the matcher says. */
    Where joined(List<Where> terms) {
      if (terms.isEmpty()) {
        return Where.ALWAYS;
      }
      return matcher.isAllMatching() ? new Where.And(terms) : new Where.Or(terms);
    }

    /** Returns a term for each property; for an object of a subclass a single one for all. */
    List<Where> termsOf(Object probe, StoredObject object, String prefix) {
      List<Where> terms = new ArrayList<>();
      for (StoredObject.Member member : object.members()) {
        String path = prefix + member.property().getName();
        paths.found(path);
        if (!settings.isIgnoredPath(path)) {
          addTerms(terms, member, path, transformed(path, object.valueOf(probe, member)));
        }
      }
      return object
          .ofItsClass()
          .map(isOfClass -> List.<Where>of(new Where.And(List.of(isOfClass, joined(terms)))))
          .orElse(terms);
    }

    private @Nullable Object transformed(String path, @Nullable Object value) {
      Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      return settings
          .getValueTransformerForPath(path)
          .apply(Optional.ofNullable(plain))
          .orElse(null);
    }

    private void addTerms(
        List<Where> terms, StoredObject.Member member, String path, @Nullable Object value) {
      MemoryPersistentProperty property = member.property();
      boolean isAssigned = property.isIdProperty() || property.isVersionProperty();
      if (value != null && !(isAssigned && isNone(property, value))) {
        terms.addAll(termsOf(member.stored(), path, value));
      } else if (value == null
          && !isAssigned
          && settings.getNullHandler() == ExampleMatcher.NullHandler.INCLUDE) {
        terms.add(equal(member.stored().path(), null));
      }
    }

    /** In a primitive, 0 means that there is no id and no version yet. */
    private static boolean isNone(MemoryPersistentProperty property, Object value) {
      return property.getType().isPrimitive()
          && value instanceof Number number
          && number.longValue() == 0;
    }

    private List<Where> termsOf(StoredProperty property, String path, Object value) {
      StoredObject object = property.objectOf(value).orElse(null);
      if (object != null) {
        return termsOf(value, object, path + ".");
      }
      Object operand = property.toStored(value);
      Object stored = operand instanceof Document made ? made.toMap() : operand;
      if (stored instanceof Map<?, ?> entries) {
        List<Where> each = new ArrayList<>();
        entries.forEach((name, entry) -> each.add(equal(within(property, name), entry)));
        return allOf(each);
      }
      if (stored instanceof List<?> elements) {
        List<Where> each = new ArrayList<>();
        elements.forEach(element -> each.add(equal(property.path(), element)));
        return allOf(each);
      }
      return List.of(
          stored instanceof String text
              ? textTerm(path, property.path(), text)
              : equal(property.path(), stored));
    }

    /** Elements belong together, also where one property is enough. */
    private static List<Where> allOf(List<Where> elements) {
      return elements.isEmpty() ? List.of() : List.of(new Where.And(elements));
    }

    private Where textTerm(String path, PropertyPath stored, String text) {
      TextCase textCase = settings.isIgnoreCaseForPath(path) ? TextCase.IGNORED : TextCase.EXACT;
      Operator operator =
          switch (settings.getStringMatcherForPath(path)) {
            case DEFAULT, EXACT -> Operator.EQ;
            case STARTING -> Operator.STARTS_WITH;
            case ENDING -> Operator.ENDS_WITH;
            case CONTAINING -> Operator.CONTAINS;
            case REGEX -> Operator.REGEXP;
          };
      Object operand = operator == Operator.REGEXP ? PatternArgument.regexp(path, text, "") : text;
      return new Where.Comparison(stored, operator, operand, textCase);
    }

    private static Where equal(PropertyPath path, @Nullable Object operand) {
      return new Where.Comparison(path, Operator.EQ, operand);
    }

    private static PropertyPath within(StoredProperty property, Object name) {
      List<String> segments = new ArrayList<>(property.path().segments());
      segments.add(String.valueOf(name));
      return new PropertyPath(segments);
    }
  }
}
