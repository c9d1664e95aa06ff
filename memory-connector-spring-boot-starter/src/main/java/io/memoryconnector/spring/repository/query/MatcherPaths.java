package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.mapping.EntityConverter;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.support.ExampleMatcherAccessor;

/**
 * Refuses what a matcher says of properties that no entity has: the example would be compared as if
 * nothing had been said. For one example.
 */
final class MatcherPaths {
  private final EntityConverter<?> converter;
  private final Class<?> probe;
  private final Set<String> named = new HashSet<>();

  MatcherPaths(EntityConverter<?> converter, Class<?> probe, ExampleMatcher matcher) {
    this.converter = converter;
    this.probe = probe;
    named.addAll(matcher.getIgnoredPaths());
    new ExampleMatcherAccessor(matcher)
        .getPropertySpecifiers()
        .forEach(it -> named.add(it.getPath()));
  }

  /**
   * Takes a path for known: an object in the example may be of a class that is declared nowhere.
   */
  void found(String path) {
    named.remove(path);
  }

  /**
   * Refuses a path that leads nowhere.
   *
   * @throws InvalidDataAccessApiUsageException if there is one
   */
  void requireKnown() {
    named.stream().sorted().forEach(this::requireKnown);
  }

  private void requireKnown(String path) {
    List<String> names = List.of(path.split("\\.", -1));
    if (new EntityPaths(converter).find(names) != null) {
      return;
    }
    TypeInformation<?> owner = TypeInformation.of(probe);
    for (String name : names) { // what is not stored may be named as well
      TypeInformation<?> within = owner.isMap() ? null : owner.getProperty(name);
      if (within == null) {
        requireOpen(owner.getType(), name, path);
        return;
      }
      owner = within.getRequiredActualType();
    }
  }

  /** An object of an abstract class may have more than that. */
  private void requireOpen(Class<?> owner, String name, String path) {
    if (Modifier.isAbstract(owner.getModifiers()) || owner.isSealed()) {
      return;
    }
    throw new InvalidDataAccessApiUsageException(
        "Cannot compare with an example: its matcher names '%s', but '%s' has no property '%s'. %s."
            .formatted(
                path,
                owner.getSimpleName(),
                name,
                CloseNames.remedy(
                    CloseNames.to(name, owner), "Correct the name, or leave it out")));
  }
}
