package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.core.Excerpt;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.parser.PartTree;

/** Reads the name of a query method and makes the query that it stands for. */
final class QueryDerivation {
  private static final Pattern EXCERPT =
      Pattern.compile(
          "^(?:delete|remove|count|exists)(?:Distinct)?((?:First|Top)\\d*)(?=\\p{Lu}).*By.*");
  private static final Pattern QUERY =
      Pattern.compile(
          "^(?:find|read|get|query|search|stream|count|exists|delete|remove)(?:\\p{Lu}.*)?By.*");
  private static final Pattern SUBJECT = Pattern.compile("^.*?By(?=\\p{Lu})");

  private final QueryProperties properties;
  private final Results results;

  QueryDerivation(QueryProperties properties, Results results) {
    this.properties = properties;
    this.results = results;
  }

  MemoryQuery derive(QueryMethodSite site, MemoryQueryMethod method) {
    refuseExcerpt(site, method.getName());
    PartTree tree = parse(site, method, method.getName());
    Slots slots = Slots.of(site, method.getParameters(), tree);
    QueryTemplate template = template(site, tree, slots);
    slots.requireAllTaken();
    if (GeoShape.isReturnedBy(site) && !slots.haveCentre()) {
      throw GeoShape.refusal(site);
    }
    QueryExecution execution =
        new ExecutionChoice(site, method).choose(ExecutionChoice.Subject.of(tree));
    new KeysetCheck(site, method).requireKeys(results.entities(), template.ordering());
    return new MemoryQuery(method, template, execution, results);
  }

  /** Refuses what Spring Data passes over: a deletion of the first would delete all. */
  private static void refuseExcerpt(QueryMethodSite site, String name) {
    Matcher excerpt = EXCERPT.matcher(name);
    if (excerpt.matches()) {
      throw site.refuse(
          QueryMethodProblem.of(
              excerpt.group(1),
              "its name says '%s', which only a search heeds".formatted(excerpt.group(1)),
              "Leave '%1$s' out, or search with 'find%1$sBy' first".formatted(excerpt.group(1))));
    }
  }

  /** Makes a query that changes what it finds; of the name, only what follows 'By' counts. */
  MemoryQuery update(
      QueryMethodSite site, MemoryQueryMethod method, Changes changes, Placeholders placeholders) {
    requireCondition(site);
    PartTree tree = parse(site, method, SUBJECT.matcher(method.getName()).replaceFirst("findBy"));
    Slots slots = new Slots(site, method.getParameters());
    QueryTemplate template = template(site, tree, slots);
    slots.tellTaken(placeholders);
    placeholders.requireAllUsed();
    QueryExecution execution = new ExecutionChoice(site, method).update(changes);
    return new MemoryQuery(method, template, execution, results);
  }

  private static InvalidQueryMethodException noQuery(QueryMethodSite site, Exception cause) {
    return site.refuse(
        new QueryMethodProblem(
            null,
            "its name is no query, nothing declares one, and nothing implements it",
            "Name it as in 'findByName', annotate it with @Query, or " + site.implementation(),
            List.of(),
            cause));
  }

  /** Without one, Spring Data would take the whole name for a property. */
  private static void requireCondition(QueryMethodSite site) {
    if (!SUBJECT.matcher(site.method().getName()).find()) {
      throw site.refuse(
          QueryMethodProblem.of(
              null,
              "its update says not which records to change",
              "Add a @Query, as in @Query(\"{'name': ?0}\"), or name it as in 'updateByName'; @Query(\"{}\") changes all"));
    }
  }

  private QueryTemplate template(QueryMethodSite site, PartTree tree, Slots slots) {
    return new QueryTemplate(
        new ConditionCompiler(site, properties, slots).compile(tree),
        Ordering.of(results.entities(), tree.getSort()),
        QueryBase.ALL,
        Excerpt.of(tree.getResultLimit()),
        tree.isDistinct() ? BoundQuery.Repeats.DROPPED : BoundQuery.Repeats.KEPT);
  }

  private PartTree parse(QueryMethodSite site, QueryMethod method, String name) {
    try {
      return new PartTree(name, method.getEntityInformation().getJavaType());
    } catch (PropertyReferenceException unknown) {
      throw QUERY.matcher(name).matches()
          ? properties.refuse(site, unknown)
          : noQuery(site, unknown);
    } catch (IllegalArgumentException malformed) {
      throw site.refuse(
          new QueryMethodProblem(
              null,
              "its name cannot be read (%s)".formatted(malformed.getMessage()),
              "Correct the name",
              List.of(),
              malformed));
    }
  }
}
