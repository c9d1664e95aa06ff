package io.memoryconnector.spring.repository.query;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.domain.Slice;
import org.springframework.data.geo.GeoPage;
import org.springframework.data.geo.GeoResult;
import org.springframework.data.geo.GeoResults;
import org.springframework.data.repository.util.QueryExecutionConverters;

/** The shapes in which results come with their distances. */
enum GeoShape implements QueryExecution {
  /** Those that are wanted, and their average distance. */
  RESULTS,
  /** A page of them, and how many there are. */
  PAGE,
  /** A list, or what is made of one. */
  LIST,
  /** Each when it is asked for. */
  STREAM,
  /** The only one, or null; of a limited query the first. */
  SINGLE;

  @Override
  public @Nullable Object execute(QueryRun run, Arguments arguments) {
    return switch (this) {
      case RESULTS -> Nearest.results(run);
      case PAGE -> Nearest.page(run);
      case LIST -> Nearest.results(run).getContent();
      case STREAM -> Nearest.results(run).getContent().stream();
      case SINGLE -> Nearest.single(run);
    };
  }

  /** Returns the shape of what a method returns; null if it tells no distances. */
  static @Nullable GeoShape of(Method method) {
    TypeInformation<?> returned = unwrapped(method);
    Class<?> type = returned.getType();
    if (type == GeoResults.class) {
      return RESULTS;
    }
    if (type == GeoResult.class) {
      return SINGLE;
    }
    if (Slice.class.isAssignableFrom(type)) {
      return type == GeoPage.class ? PAGE : null;
    }
    if (!isResult(returned.getComponentType())) {
      return null;
    }
    return type == Stream.class ? STREAM : LIST;
  }

  /** Returns the class of what the results are about, such as the entity. */
  Class<?> contentIn(Method method) {
    TypeInformation<?> returned = unwrapped(method);
    TypeInformation<?> generic =
        this == LIST || this == STREAM ? returned.getRequiredComponentType() : returned;
    return generic.getTypeArguments().get(0).getType();
  }

  /** Whether a method returns distances. */
  static boolean isReturnedBy(QueryMethodSite site) {
    return of(site.method()) != null;
  }

  /** Makes the error of a method that returns distances though its query measures none. */
  static InvalidQueryMethodException refusal(QueryMethodSite site) {
    return site.refuse(
        QueryMethodProblem.of(
            null,
            "it returns distances, but does not ask what is near a point",
            "Ask with 'Near' and a Point, or let it return entities"));
  }

  private static boolean isResult(@Nullable TypeInformation<?> type) {
    return type != null && type.getType() == GeoResult.class;
  }

  /** Looks into optional and future values, of which there is one. */
  private static TypeInformation<?> unwrapped(Method method) {
    TypeInformation<?> type = TypeInformation.fromReturnTypeOf(method);
    while (QueryExecutionConverters.supports(type.getType())
        && QueryExecutionConverters.isSingleValue(type.getType())) {
      type = type.getRequiredComponentType();
    }
    return type;
  }
}
