package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that may be parameters: in a template a text such as {@code "?0"} is one, elsewhere
 * it is just a text. Stateless, so thread-safe.
 */
enum ParameterReader {
  /** Knows no parameters. */
  PLAIN {
    @Override
    @Nullable Object read(@Nullable Object value, FilterPointer at) {
      return value;
    }
  },

  /** Takes every text that is nothing but a question mark and a number for a parameter. */
  TEMPLATE {
    @Override
    @Nullable Object read(@Nullable Object value, FilterPointer at) {
      if (value instanceof List<?> list) {
        List<@Nullable Object> elements = new ArrayList<>(list.size());
        for (int position = 0; position < list.size(); position++) {
          elements.add(read(list.get(position), at.element(position)));
        }
        return elements;
      }
      if (value instanceof Document document) {
        document.forEach((name, member) -> refuse(name, member, at.member(name)));
      }
      return value instanceof String text ? parameterOr(text) : value;
    }

    private void refuse(String name, @Nullable Object member, FilterPointer at) {
      if (read(member, at) instanceof Parameter) {
        if (name.startsWith("$")) {
          throw at.unknownOperator();
        }
        throw at.refusal(
            "a parameter cannot stand within an object. Ask for the properties of the object one by one, as in {\"address.city\": …}.");
      }
    }
  };

  private static final Pattern PARAMETER = Pattern.compile("\\?(\\d{1,4})");

  /** Returns the value, or the parameter that it stands for; in lists, each element. */
  abstract @Nullable Object read(@Nullable Object value, FilterPointer at);

  private static Object parameterOr(String text) {
    Matcher matcher = PARAMETER.matcher(text);
    return matcher.matches() ? new Parameter(Integer.parseInt(matcher.group(1))) : text;
  }
}
