package io.memoryconnector.spring.test;

import static java.util.stream.Collectors.joining;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.repository.support.MemoryRepositoryFactoryBean;
import io.memoryconnector.spring.test.fixture.FixtureCollection;
import io.memoryconnector.spring.test.fixture.FixtureException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;

/**
 * Finds the data source that the records of a file belong to.
 *
 * @param sources those of the context and of its ancestors
 */
record FixtureTargets(ApplicationContext context, Collection<MemoryDataSource> sources) {

  /**
   * Returns the data source for the records of one model.
   *
   * @param dataSource what {@link MemoryData#dataSource()} says
   * @throws FixtureException if there is none, or several could be meant
   */
  MemoryDataSource of(String file, FixtureCollection collection, String dataSource) {
    MemoryDataSource target =
        dataSource.isEmpty() ? knowing(file, collection) : named(file, dataSource);
    requireKnown(file, collection, target);
    return target;
  }

  private MemoryDataSource named(String file, String name) {
    if (context.containsBean(name) && context.isTypeMatch(name, MemoryDataSource.class)) {
      return context.getBean(name, MemoryDataSource.class);
    }
    return open().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new FixtureException(
                    "Cannot load '%s': there is no data source '%s'. Name one of %s."
                        .formatted(file, name, names(open())),
                    null));
  }

  private MemoryDataSource knowing(String file, FixtureCollection collection) {
    List<MemoryDataSource> all = open();
    if (all.size() == 1) {
      return all.get(0);
    }
    List<MemoryDataSource> knowing = thatKnow(collection.model(), all);
    if (knowing.isEmpty()) {
      makeLazyRepositories();
      knowing = thatKnow(collection.model(), all);
    }
    if (knowing.size() == 1) {
      return knowing.get(0);
    }
    throw undecided(
        file,
        collection,
        knowing.isEmpty()
            ? "none of the data sources " + names(all)
            : "each of the data sources " + names(knowing));
  }

  private static FixtureException undecided(
      String file, FixtureCollection collection, String candidates) {
    return new FixtureException(
        "Cannot load '%s' at %s: %s knows the model '%s'. Name one with @MemoryData(dataSource = …)."
            .formatted(file, collection.pointer(), candidates, collection.model()),
        null);
  }

  /** Refuses a name that is probably misspelt: one that nobody knows where others are known. */
  private void requireKnown(String file, FixtureCollection collection, MemoryDataSource target) {
    if (knows(target, collection.model())) {
      return;
    }
    makeLazyRepositories();
    TreeSet<String> known = new TreeSet<>(target.collectionNames());
    if (!known.isEmpty() && !knows(target, collection.model())) {
      throw new FixtureException(
          "Cannot load '%s' at %s: there is no model '%s' in the data source '%s'. Name one of %s."
              .formatted(
                  file,
                  collection.pointer(),
                  collection.model(),
                  target.name(),
                  String.join(", ", known)),
          null);
    }
  }

  /** They define their models only now. */
  private void makeLazyRepositories() {
    BeanFactoryUtils.beansOfTypeIncludingAncestors(context, MemoryRepositoryFactoryBean.class);
  }

  private List<MemoryDataSource> open() {
    return sources.stream().filter(source -> !source.isClosed()).toList();
  }

  private static List<MemoryDataSource> thatKnow(String model, List<MemoryDataSource> sources) {
    return sources.stream().filter(source -> knows(source, model)).toList();
  }

  private static boolean knows(MemoryDataSource source, String model) {
    return source.definition(model).isPresent() || source.collectionNames().contains(model);
  }

  private static String names(List<MemoryDataSource> sources) {
    return sources.stream()
        .map(source -> "'" + source.name() + "'")
        .sorted()
        .collect(joining(", "));
  }
}
