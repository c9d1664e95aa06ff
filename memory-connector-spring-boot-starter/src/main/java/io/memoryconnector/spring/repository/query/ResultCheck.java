package io.memoryconnector.spring.repository.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.domain.SearchResult;
import org.springframework.data.domain.SearchResults;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.util.QueryExecutionConverters;
import org.springframework.data.util.Streamable;

/** Refuses methods that return what nothing makes: their first call would fail. */
record ResultCheck(QueryMethodSite site, QueryMethod method) {
  private static final List<Class<?>> FOREIGN =
      List.of(SearchResult.class, SearchResults.class, Map.class);

  /** Refuses results of other stores, which look like projections. */
  void requireKnown() {
    Class<?> declared = site.method().getReturnType();
    if (declared == CompletionStage.class) { // for Spring Data it is an interface like any other
      throw site.refuse(
          QueryMethodProblem.of(
              null, "it returns a CompletionStage", "Let it return a CompletableFuture"));
    }
    for (Class<?> foreign : FOREIGN) {
      if (foreign.isAssignableFrom(declared)
          || foreign.isAssignableFrom(method.getReturnedObjectType())) {
        throw foreignResult(foreign);
      }
    }
    TypeInformation<?> element = TypeInformation.fromReturnTypeOf(site.method()).getComponentType();
    if (element != null
        && element.getType().isArray()
        && !QueryExecutionConverters.supports(declared)) { // which makes an array of all
      throw foreignResult(element.getType());
    }
  }

  private InvalidQueryMethodException foreignResult(Class<?> type) {
    return refused(
        "%s, which the memory connector does not make".formatted(type.getSimpleName()),
        "Let it return entities, one or many");
  }

  /** Refuses collections of which nobody knows how to make one of a list. */
  void requireMadeCollection() {
    Class<?> declared = site.method().getReturnType();
    if (Collection.class.isAssignableFrom(declared)) {
      requireMade(declared);
    } else if (Streamable.class.isAssignableFrom(declared)) {
      requireMadeOfStreamable(declared);
    }
  }

  private void requireMade(Class<?> collection) {
    try {
      CollectionFactory.createCollection(collection, Object.class, 0);
    } catch (IllegalArgumentException unknown) {
      throw unmade(collection, "Let it return a List, a Set or a Collection");
    }
  }

  private void requireMadeOfStreamable(Class<?> collection) {
    boolean isMade =
        collection == Streamable.class
            || DefaultConversionService.getSharedInstance()
                .canConvert(Streamable.class, collection);
    if (!isMade) {
      throw unmade(
          collection,
          "Give it a public constructor or a static method 'of' that takes a Streamable");
    }
  }

  private InvalidQueryMethodException unmade(Class<?> collection, String remedy) {
    return refused("%s, which nothing makes".formatted(collection.getSimpleName()), remedy);
  }

  private InvalidQueryMethodException refused(String result, String remedy) {
    return site.refuse(QueryMethodProblem.of(null, "it returns " + result, remedy));
  }
}
