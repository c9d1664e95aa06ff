package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.core.Excerpt;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.util.Lazy;

/**
 * The query of a method, be it derived from its name or declared. All reading and checking happened
 * before, when the repository was created; the first call prepares the question, and each puts its
 * arguments into the places for them. Thread-safe.
 */
final class MemoryQuery implements RepositoryQuery {
  private final MemoryQueryMethod method;
  private final QueryTemplate template;
  private final QueryExecution execution;
  private final Results results;
  private final Lazy<Questions> questions;

  MemoryQuery(
      MemoryQueryMethod method, QueryTemplate template, QueryExecution execution, Results results) {
    this.method = method;
    this.template = template;
    this.execution = execution;
    this.results = results;
    this.questions = Lazy.of(() -> new Questions(results.entities(), template, results.reading()));
  }

  @Override
  public QueryMethod getQueryMethod() {
    return method;
  }

  @Override
  public @Nullable Object execute(@Nullable Object[] values) {
    Arguments arguments = new Arguments(method.getParameters(), values);
    return execution.execute(new QueryRun(results.entities(), bind(arguments)), arguments);
  }

  private BoundQuery bind(Arguments arguments) {
    Questions.Arrangement arrangement =
        questions
            .get()
            .arrangement(arguments.getSort(), reading(arguments.findDynamicProjection()));
    return new BoundQuery(
        ask(arrangement, arguments),
        arrangement.keyset(),
        arrangement.reading(),
        template.repeats(),
        extent(arguments));
  }

  /** Whatever fails here, an argument is at fault: nothing has been asked yet. */
  private Question ask(Questions.Arrangement arrangement, Arguments arguments) {
    try {
      return questions.get().ask(arrangement, arguments);
    } catch (RuntimeException unfit) {
      throw UnfitArgument.refusal(method.site(), arguments, unfit);
    }
  }

  private Reading reading(@Nullable Class<?> dynamic) {
    return dynamic == null ? results.reading() : results.readings().requested(dynamic);
  }

  private Extent extent(Arguments arguments) {
    if (method.isScrollQuery()) {
      return window(arguments);
    }
    return method.getParameters().hasPageableParameter()
        ? Extent.of(template.whole(), arguments.getPageable())
        : Extent.of(template.whole(), arguments.getLimit());
  }

  /** The number in the name, or the limit of the call, is the size of each window. */
  private Extent window(Arguments arguments) {
    Excerpt all = template.whole();
    if (method.getParameters().hasPageableParameter()) {
      Pageable page = arguments.getPageable();
      return Extent.of(
          all.atMost(Excerpt.of(page).size()),
          page.isPaged() ? page.toScrollPosition() : ScrollPosition.offset());
    }
    ScrollPosition position = arguments.getScrollPosition();
    return Extent.of(
        all.atMost(Excerpt.of(arguments.getLimit()).size()),
        position == null ? ScrollPosition.offset() : position);
  }
}
