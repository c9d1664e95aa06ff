package io.memoryconnector.spring.web;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.FilterPointer;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Fills arguments of one type from the request parameters of one name, which hold JSON text or
 * spell a tree with brackets; without them the argument is what an empty tree means, or empty if it
 * is optional. Stateless, so thread-safe.
 *
 * @param name of the request parameter
 * @param type of the argument
 * @param root pointer to the whole argument
 * @param ofText parses JSON
 * @param ofTree reads a tree whose leaves are text
 */
record FilterParameter<T>(
    String name,
    Class<T> type,
    FilterPointer root,
    BiFunction<String, FilterLimits, T> ofText,
    BiFunction<Document, FilterLimits, T> ofTree,
    FilterLimits limits)
    implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType() == type;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Optional<T> given = read(parametersOf(request));
    return parameter.getParameterType() == Optional.class
        ? given
        : given.orElseGet(() -> ofTree.apply(Document.empty(), limits));
  }

  /** Some servers find out only now that the query string is not what it should be. */
  private Map<String, String[]> parametersOf(NativeWebRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException e) {
      throw root.refusal(
          "the query string is not encoded. Write the percent sign as %25, & as %26 and + as %2B.");
    }
  }

  private Optional<T> read(Map<String, String[]> parameters) {
    String[] texts = parameters.getOrDefault(name, new String[0]);
    Document tree = new BracketedParameters(name, root, limits.depth()).read(parameters);
    if (texts.length > 1 || (texts.length == 1 && tree.size() > 0)) {
      throw root.refusal(
          "the request has it more than once. Give one %s parameter.".formatted(name));
    }
    if (texts.length == 1 && !texts[0].isBlank()) {
      return Optional.of(ofText.apply(texts[0], limits));
    }
    return tree.size() == 0 ? Optional.empty() : Optional.of(ofTree.apply(tree, limits));
  }
}
