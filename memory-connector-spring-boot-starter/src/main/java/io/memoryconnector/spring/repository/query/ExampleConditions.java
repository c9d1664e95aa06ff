package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Regexp;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.mapping.MemoryPersistentEntity;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import io.memoryconnector.spring.mapping.StoredProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.support.ExampleMatcherAccessor;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * Turns examples into conditions. Every property of the example that is not null must be the same,
 * or as its matcher says; objects within it are compared property by property, and of lists and
 * maps each element must be there. Properties are found once. Thread-safe.
 */
public final class ExampleConditions {
  private final EntityOperations<?> entities;
  private final MemoryMappingContext context;
  private final Map<String, StoredProperty> known = new ConcurrentHashMap<>();

  /** Makes the conditions of examples for these entities. */
  public ExampleConditions(EntityOperations<?> entities, MemoryMappingContext context) {
    this.entities = entities;
    this.context = context;
  }

  /** Returns the condition that an example stands for; an empty example is like every entity. */
  public Where of(Example<?> example) {
    Assert.notNull(example, "Example must not be null");
    ExampleMatcher matcher = example.getMatcher();
    List<Where> terms = new ArrayList<>();
    new Reader(matcher, terms).read(example.getProbe(), "");
    if (terms.isEmpty()) {
      return Where.ALWAYS;
    }
    return matcher.isAllMatching() ? new Where.And(terms) : new Where.Or(terms);
  }

  private StoredProperty stored(String path) {
    StoredProperty property = known.get(path);
    if (property == null) {
      property = find(path);
      known.put(path, property);
    }
    return property;
  }

  private StoredProperty find(String path) {
    try {
      return entities.converter().property(path);
    } catch (InvalidEntityException notStored) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot search by example: '%s' is no stored property of '%s'. Leave it out with withIgnorePaths(\"%s\")."
              .formatted(path, entities.type().getSimpleName(), path),
          notStored);
    }
  }

  /** Reads one example. */
  private final class Reader {
    private final ExampleMatcherAccessor matcher;
    private final List<Where> terms;

    Reader(ExampleMatcher matcher, List<Where> terms) {
      this.matcher = new ExampleMatcherAccessor(matcher);
      this.terms = terms;
    }

    void read(Object probe, String prefix) {
      MemoryPersistentEntity<?> entity =
          context.getRequiredPersistentEntity(ClassUtils.getUserClass(probe));
      PersistentPropertyAccessor<Object> values = entity.getPropertyAccessor(probe);
      for (MemoryPersistentProperty property : entity) {
        String path = prefix + property.getName();
        if (!property.isRelation() && !matcher.isIgnoredPath(path)) {
          read(property, path, transformed(path, values.getProperty(property)));
        }
      }
    }

    private @Nullable Object transformed(String path, @Nullable Object value) {
      Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      return matcher
          .getValueTransformerForPath(path)
          .apply(Optional.ofNullable(plain))
          .orElse(null);
    }

    private void read(MemoryPersistentProperty property, String path, @Nullable Object value) {
      boolean isAssigned = property.isIdProperty() || property.isVersionProperty();
      if (value != null && !(isAssigned && isNone(property, value))) {
        add(path, stored(path), value);
      } else if (value == null
          && !isAssigned
          && matcher.getNullHandler() == ExampleMatcher.NullHandler.INCLUDE) {
        add(stored(path).path(), Operator.EQ, null, TextCase.EXACT);
      }
    }

    /** In a primitive, 0 means that there is no id and no version yet. */
    private static boolean isNone(MemoryPersistentProperty property, Object value) {
      return property.getType().isPrimitive()
          && value instanceof Number number
          && number.longValue() == 0;
    }

    private void add(String path, StoredProperty property, Object value) {
      Object storedValue = property.toStored(value);
      if (storedValue instanceof Document entries && value instanceof Map) {
        entries.forEach(
            (name, entry) -> add(within(property, name), Operator.EQ, entry, TextCase.EXACT));
      } else if (storedValue instanceof Document) {
        read(value, path + ".");
      } else if (storedValue instanceof List<?> elements) {
        elements.forEach(each -> add(property.path(), Operator.EQ, each, TextCase.EXACT));
      } else if (storedValue instanceof String text) {
        addText(path, property.path(), text);
      } else {
        add(property.path(), Operator.EQ, storedValue, TextCase.EXACT);
      }
    }

    private void addText(String path, PropertyPath stored, String text) {
      TextCase textCase = matcher.isIgnoreCaseForPath(path) ? TextCase.IGNORED : TextCase.EXACT;
      switch (matcher.getStringMatcherForPath(path)) {
        case DEFAULT, EXACT -> add(stored, Operator.EQ, text, textCase);
        case STARTING -> add(stored, Operator.STARTS_WITH, text, textCase);
        case ENDING -> add(stored, Operator.ENDS_WITH, text, textCase);
        case CONTAINING -> add(stored, Operator.CONTAINS, text, textCase);
        case REGEX -> add(stored, Operator.REGEXP, new Regexp(text, ""), textCase);
      }
    }

    private void add(
        PropertyPath path, Operator operator, @Nullable Object operand, TextCase textCase) {
      terms.add(new Where.Comparison(path, operator, operand, textCase));
    }

    private static PropertyPath within(StoredProperty property, String name) {
      List<String> segments = new ArrayList<>(property.path().segments());
      segments.add(name);
      return new PropertyPath(segments);
    }
  }
}
