package io.memoryconnector.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an {@code order}: {@code "a DESC, b"}, or a list of such texts. */
final class OrderReader {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final LimitGuard guard;

  OrderReader(LimitGuard guard) {
    this.guard = guard;
  }

  Order read(@Nullable Object value, FilterPointer at) {
    List<Order.Term> terms = new ArrayList<>();
    List<@Nullable Object> texts = Elements.find(value);
    if (texts == null) {
      readTerms(value == null ? "" : value, at, terms);
    } else {
      for (int position = 0; position < texts.size(); position++) {
        readTerms(texts.get(position), at.element(position), terms);
      }
    }
    guard.requireOrderTerms(terms.size(), at);
    return terms.isEmpty() ? Order.BY_ID : new Order(terms);
  }

  private void readTerms(@Nullable Object value, FilterPointer at, List<Order.Term> terms) {
    if (!(value instanceof String text)) {
      throw at.refusal(
          "%s is not an order. Give text such as \"name DESC\", or a list of such texts."
              .formatted(FilterPointer.quote(value)));
    }
    String[] parts = text.split(",", -1);
    for (int position = 0; position < parts.length; position++) {
      // spaces belong to the commas: LoopBack refuses those at the ends of the text
      String part = position == 0 ? parts[position] : parts[position].stripLeading();
      String term = position == parts.length - 1 ? part : part.stripTrailing();
      if (!term.isEmpty()) {
        terms.add(readTerm(term, at));
      }
    }
  }

  /** Reads a property and a direction; as in LoopBack, words behind them have no meaning. */
  private Order.Term readTerm(String term, FilterPointer at) {
    String[] words = SPACES.split(term, -1);
    return new Order.Term(
        guard.path(words[0], at),
        words.length == 1 ? Order.Direction.ASC : direction(words[1], term, at));
  }

  private static Order.Direction direction(String word, String term, FilterPointer at) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "ASC" -> Order.Direction.ASC;
      case "DESC" -> Order.Direction.DESC;
      default ->
          throw at.refusal(
              "%s is not a direction in %s. Give a property, a space, and ASC or DESC."
                  .formatted(FilterPointer.quote(word), FilterPointer.quote(term)));
    };
  }
}
