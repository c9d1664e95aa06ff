package io.memoryconnector.spring.test;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.repository.support.MemoryRepositoryFactoryBean;
import io.memoryconnector.spring.test.fixture.FixtureCollection;
import io.memoryconnector.spring.test.fixture.FixtureException;
import io.memoryconnector.spring.test.fixture.FixtureFile;
import io.memoryconnector.spring.test.fixture.FixtureLoader;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;

/** Loads files into the data sources of a context that they belong to. */
record FixtureTargets(ApplicationContext context, Collection<MemoryDataSource> sources) {

  /** Loads files, all or nothing. */
  void load(List<Fixture> fixtures) {
    Moment before = Moment.of(sources);
    try {
      fixtures.forEach(this::load);
    } catch (FixtureException e) {
      before.restore();
      throw e;
    }
  }

  private void load(Fixture fixture) {
    FixtureFile file = FixtureFile.read(context.getResource(fixture.location()));
    for (FixtureCollection collection : file.collections()) {
      MemoryDataSource target =
          fixture.dataSource().isEmpty()
              ? targetOf(file.name(), collection)
              : context.getBean(fixture.dataSource(), MemoryDataSource.class);
      requireKnown(file.name(), collection, target);
      new FixtureLoader(file.name(), target).load(collection);
    }
  }

  private MemoryDataSource targetOf(String file, FixtureCollection collection) {
    List<MemoryDataSource> all = sources.stream().filter(source -> !source.isClosed()).toList();
    if (all.size() == 1) {
      return all.get(0);
    }
    List<MemoryDataSource> knowing =
        all.stream().filter(source -> knows(source, collection.model())).toList();
    if (knowing.size() == 1) {
      return knowing.get(0);
    }
    throw new FixtureException(
        "Cannot load '%s' at %s: %s of the data sources %s know the model '%s'. Name one with @MemoryData(dataSource = …)."
            .formatted(
                file,
                collection.pointer(),
                knowing.isEmpty() ? "none" : "several",
                all.stream().map(source -> "'" + source.name() + "'").toList(),
                collection.model()),
        null);
  }

  /** Refuses a name that is probably misspelt: one that nobody knows where others are known. */
  private void requireKnown(String file, FixtureCollection collection, MemoryDataSource target) {
    if (knows(target, collection.model())) {
      return;
    }
    context.getBeansOfType(MemoryRepositoryFactoryBean.class); // lazy ones define models only now
    Set<String> known = new TreeSet<>(target.collectionNames());
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

  private static boolean knows(MemoryDataSource source, String model) {
    return source.definition(model).isPresent() || source.collectionNames().contains(model);
  }
}
