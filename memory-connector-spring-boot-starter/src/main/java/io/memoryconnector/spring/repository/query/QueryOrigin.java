package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.core.Excerpt;
import io.memoryconnector.spring.repository.query.ExecutionChoice.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.ValueExpressionDelegate;

/** Makes the query of one method of what it comes from: a declared query, or the method's name. */
record QueryOrigin(
    QueryMethodSite site, MemoryQueryMethod method, QueryProperties properties, Results results) {

  MemoryQuery query(DeclaredQuery declared, ValueExpressionDelegate expressions) {
    Placeholders placeholders = new Placeholders(site, method.getParameters(), expressions);
    requireOneSubject(declared);
    Changes changes = changes(declared.update(), placeholders);
    if (declared.query() != null) {
      return declaredQuery(declared.query(), declared, changes, placeholders);
    }
    QueryDerivation derivation = new QueryDerivation(properties, results);
    return changes == null
        ? derivation.derive(site, method)
        : derivation.update(site, method, changes, placeholders);
  }

  private MemoryQuery declaredQuery(
      String query, DeclaredQuery declared, @Nullable Changes changes, Placeholders placeholders) {
    DeclaredText text = DeclaredText.read(site, "query", query, placeholders);
    QueryTemplate template =
        new DeclaredQueryReader(site, DeclaredPaths.ofQuery(site, properties), results)
            .read(text, declared.sort());
    placeholders.requireAllUsed();
    new KeysetCheck(site, method).requireKeys(results.entities(), template.ordering());
    Subject subject = subject(declared);
    if (changes != null || subject == Subject.DELETE) {
      requireWhole(template);
    }
    ExecutionChoice choice = new ExecutionChoice(site, method);
    QueryExecution execution = changes == null ? choice.choose(subject) : choice.update(changes);
    return new MemoryQuery(method, template, execution, results);
  }

  /** Refuses a limit that would be passed over: all would be deleted or changed. */
  private void requireWhole(QueryTemplate template) {
    if (!template.whole().equals(Excerpt.ALL)) {
      throw site.refuse(
          QueryMethodProblem.of(
              null,
              "its query has a limit or a skip, which only a search heeds",
              "Leave it out, or search first"));
    }
  }

  private static Subject subject(DeclaredQuery declared) {
    return declared.subjects().isEmpty() ? Subject.SEARCH : declared.subjects().get(0);
  }

  private void requireOneSubject(DeclaredQuery declared) {
    int subjects = declared.subjects().size() + (declared.update() == null ? 0 : 1);
    if (subjects > 1) {
      throw site.refuse(
          QueryMethodProblem.of(
              null,
              "it is to count, to ask whether there is a record, to delete or to update, but not several of these at once",
              "Make a method for each"));
    }
  }

  private @Nullable Changes changes(@Nullable String update, Placeholders placeholders) {
    if (update == null) {
      return null;
    }
    DeclaredText text = DeclaredText.read(site, "update", update, placeholders);
    String id = results.entities().converter().definition().id().property();
    return ChangesReader.read(site, DeclaredPaths.ofUpdate(site, properties), text, id);
  }
}
