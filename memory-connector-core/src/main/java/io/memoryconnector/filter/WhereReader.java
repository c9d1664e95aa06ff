package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@code where} and the lists of them within {@code and}, {@code or} and {@code nor}. */
final class WhereReader {
  private final LimitGuard guard;
  private final ComparisonReader comparisons;

  WhereReader(LimitGuard guard, ParameterReader parameters) {
    this.guard = guard;
    this.comparisons = new ComparisonReader(guard, parameters);
  }

  /** Reads an object: its members must all hold. */
  Where read(@Nullable Object value, FilterPointer at) {
    if (!(value instanceof Document members)) {
      throw at.refusal(
          "%s is not an object. Give conditions by property, as in {\"name\": \"Ada\"}."
              .formatted(FilterPointer.quote(value)));
    }
    if (members.size() == 0) {
      guard.countCondition(at);
      return Where.ALWAYS;
    }
    List<Where> terms = new ArrayList<>();
    members.forEach((name, operand) -> terms.addAll(readMember(name, operand, at.member(name))));
    return terms.size() == 1 ? terms.get(0) : new Where.And(terms, Where.And.Form.OBJECT);
  }

  private List<Where> readMember(String name, @Nullable Object value, FilterPointer at) {
    return switch (name) {
      case "and" -> List.of(new Where.And(readClauses(value, at)));
      case "or" -> List.of(new Where.Or(readClauses(value, at)));
      case "nor" -> List.of(new Where.Nor(readClauses(value, at)));
      default -> comparisons.read(guard.path(name, at), value, at);
    };
  }

  private List<Where> readClauses(@Nullable Object value, FilterPointer at) {
    List<@Nullable Object> clauses = Elements.find(value);
    if (clauses == null) {
      throw at.refusal(
          "%s is not a list. Give a list of conditions, as in [{\"name\": \"Ada\"}, {\"name\": \"Bob\"}]."
              .formatted(FilterPointer.quote(value)));
    }
    if (clauses.isEmpty()) {
      guard.countCondition(at);
    }
    List<Where> terms = new ArrayList<>(clauses.size());
    for (int position = 0; position < clauses.size(); position++) {
      terms.add(read(clauses.get(position), at.element(position)));
    }
    return terms;
  }
}
