package io.memoryconnector.spring.repository.query;

import java.util.Collection;
import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.data.util.Streamable;

/** Refuses collections that nothing makes of a list: their first call would fail. */
record CollectionCheck(QueryMethodSite site) {

  void requireMade() {
    Class<?> declared = site.method().getReturnType();
    if (Collection.class.isAssignableFrom(declared)) {
      requireKnown(declared);
    } else if (Streamable.class.isAssignableFrom(declared)) {
      requireMadeOfStreamable(declared);
    }
  }

  private void requireKnown(Class<?> collection) {
    try {
      CollectionFactory.createCollection(collection, Object.class, 0);
    } catch (IllegalArgumentException unknown) {
      throw refused(collection, "Let it return a List, a Set or a Collection");
    }
  }

  private void requireMadeOfStreamable(Class<?> collection) {
    boolean isMade =
        collection == Streamable.class
            || DefaultConversionService.getSharedInstance()
                .canConvert(Streamable.class, collection);
    if (!isMade) {
      throw refused(
          collection,
          "Give it a public constructor or a static method 'of' that takes a Streamable");
    }
  }

  private InvalidQueryMethodException refused(Class<?> collection, String remedy) {
    return site.refuse(
        QueryMethodProblem.of(
            null,
            "it returns %s, which nothing makes".formatted(collection.getSimpleName()),
            remedy));
  }
}
