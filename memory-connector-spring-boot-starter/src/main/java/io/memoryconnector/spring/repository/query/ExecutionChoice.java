package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.spring.repository.Query;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.parser.PartTree;
import org.springframework.util.ClassUtils;

/** Decides how a query method is executed: by its subject, then by what it returns. */
final class ExecutionChoice {
  private static final Set<Class<?>> NOTHING = Set.of(void.class, Void.class);

  private static final List<Class<?>> EXCERPTS =
      List.of(Limit.class, Pageable.class, ScrollPosition.class);

  private final QueryMethodSite site;
  private final MemoryQueryMethod method;

  /** What a query is for. */
  enum Subject {
    SEARCH,
    COUNT,
    EXISTS,
    DELETE;

    static Subject of(PartTree tree) {
      if (tree.isDelete()) {
        return DELETE;
      }
      if (tree.isCountProjection()) {
        return COUNT;
      }
      return tree.isExistsProjection() ? EXISTS : SEARCH;
    }
  }

  ExecutionChoice(QueryMethodSite site, MemoryQueryMethod method) {
    this.site = site;
    this.method = method;
  }

  QueryExecution choose(Subject subject) {
    if (subject != Subject.SEARCH) {
      refuseExcerpts();
    }
    return switch (subject) {
      case SEARCH -> search();
      case DELETE -> deletion();
      case COUNT -> {
        requireResult(isNumber(), "counts", "int, long, or their wrapper types");
        yield (run, arguments) -> run.count();
      }
      case EXISTS -> {
        requireResult(isBoolean(), "asks whether there is a record", "boolean");
        yield (run, arguments) -> run.exists();
      }
    };
  }

  /** Changes what the query finds. */
  QueryExecution update(Changes changes) {
    refuseExcerpts();
    boolean isNothing = NOTHING.contains(returnType());
    requireResult(isNothing || isNumber(), "updates", "void, int, long, or their wrapper types");
    return (run, arguments) -> {
      long updated = run.entities().updateAll(run.where(), valuesOf(changes, arguments));
      return isNothing ? null : updated;
    };
  }

  private Document valuesOf(Changes changes, Arguments arguments) {
    try {
      return changes.of(arguments);
    } catch (RuntimeException unfit) {
      throw UnfitArgument.refusal(site, arguments, unfit);
    }
  }

  /** Refuses parameters that would be ignored: a limited deletion would delete everything. */
  private void refuseExcerpts() {
    for (Parameter parameter : method.getParameters()) {
      for (Class<?> excerpt : EXCERPTS) {
        if (excerpt.isAssignableFrom(parameter.getType())) {
          throw excerptRefused(excerpt);
        }
      }
    }
  }

  private InvalidQueryMethodException excerptRefused(Class<?> excerpt) {
    return site.refuse(
        QueryMethodProblem.of(
            null,
            "it takes a %s, which only a search heeds".formatted(excerpt.getSimpleName()),
            "Remove the parameter, or search with 'findBy' first"));
  }

  private QueryExecution search() {
    GeoShape distances = GeoShape.of(site.method());
    if (distances != null) {
      return distances;
    }
    if (site.method().getReturnType() == Iterator.class) {
      return (run, arguments) -> run.list().iterator();
    }
    if (isNumber() || isBoolean() || NOTHING.contains(returnType())) {
      throw resultRefused("searches", "entities, or " + otherSubjects());
    }
    requireResult(
        !BeanUtils.isSimpleProperty(returnType()),
        "searches",
        "entities, or an interface, record or class with the properties that are wanted");
    return found();
  }

  private QueryExecution found() {
    if (method.isScrollQuery()) {
      return (run, arguments) -> run.window();
    }
    if (method.isPageQuery()) {
      return (run, arguments) -> run.page();
    }
    if (method.isSliceQuery()) {
      return (run, arguments) -> run.slice();
    }
    if (method.isStreamQuery()) {
      return (run, arguments) -> run.stream();
    }
    if (method.isCollectionQuery()) {
      new ResultCheck(site, method).requireMadeCollection();
      return (run, arguments) -> run.list();
    }
    return site.method().getReturnType() == Optional.class // which Spring Data then need not make
        ? (run, arguments) -> Optional.ofNullable(run.single())
        : (run, arguments) -> run.single();
  }

  private String otherSubjects() {
    return AnnotatedElementUtils.hasAnnotation(site.method(), Query.class)
        ? "set count, exists or delete of its @Query"
        : "begin its name with 'count', 'exists' or 'delete', or declare a @Query that says so";
  }

  private QueryExecution deletion() {
    if (isNumber()) {
      return (run, arguments) -> run.entities().deleteAll(run.where());
    }
    if (NOTHING.contains(returnType())) {
      return (run, arguments) -> {
        run.entities().deleteAll(run.where());
        return null;
      };
    }
    requireResult(
        method.returnsEntities() && (method.isCollectionQuery() || isSingle()),
        "deletes",
        "void, int, long, one entity or a collection of them");
    return method.isCollectionQuery()
        ? (run, arguments) -> Deletion.all(run)
        : (run, arguments) -> Deletion.single(run);
  }

  private boolean isSingle() {
    return !method.isPageQuery()
        && !method.isSliceQuery()
        && !method.isScrollQuery()
        && !method.isStreamQuery();
  }

  private boolean isNumber() {
    Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(method.getReturnedObjectType());
    return Number.class.isAssignableFrom(type);
  }

  private boolean isBoolean() {
    return ClassUtils.resolvePrimitiveIfNecessary(method.getReturnedObjectType()) == Boolean.class;
  }

  private Class<?> returnType() {
    return method.getReturnedObjectType();
  }

  private void requireResult(boolean fits, String does, String possible) {
    if (!fits) {
      throw resultRefused(does, possible);
    }
  }

  private InvalidQueryMethodException resultRefused(String does, String possible) {
    String returned = site.method().getGenericReturnType().getTypeName();
    return site.refuse(
        QueryMethodProblem.of(
            null, "it %s, but returns %s".formatted(does, returned), "Let it return " + possible));
  }
}
