package io.memoryconnector.spring.test.query;

import io.memoryconnector.AskedQuery;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is the same of queries that differ in their values only.
 *
 * @param filter with question marks in the place of texts and numbers
 */
record QueryShape(String model, String filter) {
  private static final String TEXT =
      "\"(?:[^\"\\\\]|\\\\.)*+\""; // possessive: long text takes no stack
  private static final Pattern NAME_OR_VALUE =
      Pattern.compile("(%s\\s*:)|%s|-?\\b\\d[\\d.eE+-]*".formatted(TEXT, TEXT));

  static QueryShape of(AskedQuery query) {
    String shape =
        NAME_OR_VALUE
            .matcher(query.filter())
            .replaceAll(
                part -> part.group(1) == null ? "?" : Matcher.quoteReplacement(part.group()));
    return new QueryShape(query.model(), shape);
  }

  @Override
  public String toString() {
    return model + " " + filter;
  }
}
