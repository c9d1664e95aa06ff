package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.Update;
import io.memoryconnector.spring.repository.query.ExecutionChoice.Subject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.repository.core.NamedQueries;
import org.springframework.data.repository.query.QueryMethod;

/**
 * What a method declares beside its name.
 *
 * @param query text of its query: that of its annotation, or the named one; null for none
 * @param sort order as in a filter; may be empty
 * @param subjects what the query is for, as far as the annotation says so
 * @param update text of its update; null for none
 */
record DeclaredQuery(
    @Nullable String query, String sort, List<Subject> subjects, @Nullable String update) {

  static DeclaredQuery of(Method declared, QueryMethod method, NamedQueries namedQueries) {
    Query query = AnnotatedElementUtils.findMergedAnnotation(declared, Query.class);
    Update update = AnnotatedElementUtils.findMergedAnnotation(declared, Update.class);
    String name = method.getNamedQueryName();
    String named = namedQueries.hasQuery(name) ? namedQueries.getQuery(name) : null;
    return new DeclaredQuery(
        query == null ? named : query.value(),
        query == null ? "" : query.sort(),
        query == null ? List.of() : subjectsOf(query),
        update == null ? null : update.value());
  }

  /** Returns this without its query, so that the name is the query. */
  DeclaredQuery withoutQuery() {
    return new DeclaredQuery(null, "", List.of(), update);
  }

  private static List<Subject> subjectsOf(Query query) {
    List<Subject> subjects = new ArrayList<>();
    if (query.count()) {
      subjects.add(Subject.COUNT);
    }
    if (query.exists()) {
      subjects.add(Subject.EXISTS);
    }
    if (query.delete()) {
      subjects.add(Subject.DELETE);
    }
    return subjects;
  }
}
