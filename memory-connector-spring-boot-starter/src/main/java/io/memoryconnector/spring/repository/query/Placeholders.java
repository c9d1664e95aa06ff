package io.memoryconnector.spring.repository.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.expression.ValueEvaluationContextProvider;
import org.springframework.data.expression.ValueExpression;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.Parameters;
import org.springframework.data.repository.query.ValueExpressionDelegate;

/**
 * The placeholders of a declared query and what is put in their places. Expressions are parsed
 * here, once; a call only evaluates them. For one thread, while the repository is created.
 */
final class Placeholders {
  private static final Pattern WITHIN_TEXT = Pattern.compile("\\?(\\d+)|:([A-Za-z_]\\w*)");

  private final QueryMethodSite site;
  private final Parameters<?, ?> parameters;
  private final ValueExpressionDelegate expressions;
  private final Set<Integer> used = new LinkedHashSet<>();
  private boolean hasExpression;

  Placeholders(
      QueryMethodSite site, Parameters<?, ?> parameters, ValueExpressionDelegate expressions) {
    this.site = site;
    this.parameters = parameters;
    this.expressions = expressions;
  }

  /** Returns where the placeholder that starts here ends; -1 if none starts here. */
  static int endOf(String text, int start) {
    int next = start + 1;
    if (next >= text.length()) {
      return -1;
    }
    char first = text.charAt(next);
    if ((first == '#' || first == '$') && text.startsWith("{", next + 1)) {
      return endOfExpression(text, next + 2);
    }
    boolean isPosition = text.charAt(start) == '?';
    int end = next;
    while (end < text.length() && isOfName(text.charAt(end), isPosition)) {
      end++;
    }
    return end == next || (!isPosition && Character.isDigit(first)) ? -1 : end;
  }

  /** Whether the text is nothing but one placeholder. */
  static boolean isWhole(String text) {
    boolean starts = !text.isEmpty() && (text.charAt(0) == '?' || text.charAt(0) == ':');
    return starts && endOf(text, 0) == text.length();
  }

  private static boolean isOfName(char character, boolean isPosition) {
    return isPosition
        ? Character.isDigit(character)
        : Character.isLetterOrDigit(character) || character == '_';
  }

  private static int endOfExpression(String text, int start) {
    int open = 1;
    char quote = 0;
    for (int at = start; at < text.length(); at++) {
      char next = text.charAt(at);
      if (quote != 0) {
        quote = next == quote ? 0 : quote;
      } else if (next == '\'' || next == '"') {
        quote = next;
      } else if (next == '{') {
        open++;
      } else if (next == '}' && --open == 0) {
        return at + 1;
      }
    }
    return -1;
  }

  /** Returns what the placeholders stand for, in their order. */
  List<Argument> arguments(List<String> placeholders) {
    List<Argument> arguments = new ArrayList<>(placeholders.size());
    placeholders.forEach(placeholder -> arguments.add(argument(placeholder)));
    return arguments;
  }

  /** Refuses text with a placeholder within it, which would be taken as it is. */
  void refuseWithin(String text) {
    Matcher matcher = WITHIN_TEXT.matcher(text);
    while (matcher.find()) {
      boolean isDeclared =
          matcher.group(1) != null
              ? position(matcher.group(1)) != null
              : named(matcher.group(2)) != null;
      if (isDeclared) {
        throw site.refuse(
            QueryMethodProblem.of(
                null,
                "its query has '%s' within the text '%s', where nothing is bound"
                    .formatted(matcher.group(), text),
                "Give the whole text as the argument, or make it with an expression, as in :#{'%' + #name + '%'}"));
      }
    }
  }

  /** Refuses a method with parameters that no placeholder takes: they would be ignored. */
  void requireAllUsed() {
    for (Parameter parameter : parameters.getBindableParameters()) {
      if (!hasExpression && !used.contains(parameter.getIndex())) {
        throw site.refuse(
            QueryMethodProblem.of(
                null,
                "its query has no place for parameter %d of type %s"
                    .formatted(parameter.getIndex() + 1, parameter.getType().getSimpleName()),
                "Remove the parameter, or put ?%d where its value belongs"
                    .formatted(parameter.getIndex())));
      }
    }
  }

  /** Counts a parameter as used that something else takes. */
  void use(int position) {
    used.add(position);
  }

  private Argument argument(String placeholder) {
    if (placeholder.length() > 2 && placeholder.charAt(2) == '{') {
      return expression(placeholder);
    }
    String name = placeholder.substring(1);
    Parameter parameter = placeholder.charAt(0) == '?' ? position(name) : named(name);
    if (parameter == null) {
      throw site.refuse(
          QueryMethodProblem.of(
              placeholder,
              "there is no parameter for '%s' of its query".formatted(placeholder),
              placeholder.charAt(0) == '?'
                  ? "Declare one, or count from ?0"
                  : "Declare one with this name, and annotate it with @Param(\"%s\")"
                      .formatted(name)));
    }
    used.add(parameter.getIndex());
    return new Argument.Given(parameter);
  }

  private @Nullable Parameter position(String digits) {
    Parameters<?, ?> bindable = parameters.getBindableParameters();
    int position = digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    return position < bindable.getNumberOfParameters() ? bindable.getParameter(position) : null;
  }

  private @Nullable Parameter named(String name) {
    for (Parameter parameter : parameters.getBindableParameters()) {
      if (parameter.getName().filter(name::equals).isPresent()) {
        return parameter;
      }
    }
    return null;
  }

  private Argument expression(String placeholder) {
    hasExpression = true;
    ValueExpression expression = parse(placeholder);
    ValueEvaluationContextProvider contexts = expressions.createValueContextProvider(parameters);
    return arguments ->
        expression.evaluate(
            contexts.getEvaluationContext(
                arguments.allFor(placeholder), expression.getExpressionDependencies()));
  }

  private ValueExpression parse(String placeholder) {
    try {
      return expressions.parse(placeholder.substring(1));
    } catch (RuntimeException malformed) {
      throw site.refuse(
          new QueryMethodProblem(
              placeholder,
              "the expression '%s' of its query cannot be read (%s)"
                  .formatted(placeholder, malformed.getMessage()),
              "Correct the expression",
              List.of(),
              malformed));
    }
  }
}
