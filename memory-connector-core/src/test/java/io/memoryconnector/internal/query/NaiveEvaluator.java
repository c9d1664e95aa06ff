package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Regexp;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers filters in the plainest way, to compare with: looks at every record, collects the values
 * of each path anew, compares numbers as decimals, sorts by insertion. Shares nothing with the room
 * that it tests. Knows numbers, text, booleans, instants, lists and objects.
 */
final class NaiveEvaluator {
  static final Object MISSING = new Object();

  private NaiveEvaluator() {}

  /** Returns the records that the filter asks for; they must come in the order of their ids. */
  static List<Document> find(List<Document> records, Filter filter) {
    List<Document> sorted = new ArrayList<>();
    Where.Near near = NaiveDistance.firstIn(filter.where());
    for (Document record : records) {
      if (satisfies(record, filter.where())) {
        int place = sorted.size();
        while (place > 0 && compare(record, sorted.get(place - 1), near, filter) < 0) {
          place--;
        }
        sorted.add(place, record);
      }
    }
    List<Document> rest = sorted.subList(Math.min(filter.skip(), sorted.size()), sorted.size());
    return filter.limit() == 0 ? rest : rest.subList(0, Math.min(filter.limit(), rest.size()));
  }

  private static int compare(
      Document one, Document other, Where.@Nullable Near near, Filter filter) {
    int byDistance =
        near == null
            ? 0
            : Double.compare(NaiveDistance.of(one, near), NaiveDistance.of(other, near));
    return byDistance != 0 ? byDistance : NaiveOrder.compare(one, other, filter.order());
  }

  static boolean satisfies(Document record, Where where) {
    if (where instanceof Where.And and) {
      return and.terms().stream().allMatch(term -> satisfies(record, term));
    }
    if (where instanceof Where.Or or) {
      return or.terms().stream().anyMatch(term -> satisfies(record, term));
    }
    if (where instanceof Where.Nor nor) {
      return nor.terms().stream().noneMatch(term -> satisfies(record, term));
    }
    if (where instanceof Where.Near near) {
      return NaiveDistance.satisfies(record, near);
    }
    Where.Comparison comparison = (Where.Comparison) where;
    List<@Nullable Object> leaves = new ArrayList<>();
    collect(record, comparison.property().segments(), leaves);
    return switch (comparison.operator()) {
      case NEQ, NIN, NLIKE, NILIKE -> leaves.stream().noneMatch(leaf -> holds(leaf, comparison));
      default -> leaves.stream().anyMatch(leaf -> holds(leaf, comparison));
    };
  }

  static void collect(@Nullable Object value, List<String> path, List<@Nullable Object> leaves) {
    if (path.isEmpty()) {
      leaves.add(value);
    } else if (value instanceof Document document) {
      collect(
          document.has(path.get(0)) ? document.get(path.get(0)) : MISSING,
          path.subList(1, path.size()),
          leaves);
    } else if (value instanceof List<?> list) {
      if (path.get(0).matches("\\d+") && Integer.parseInt(path.get(0)) < list.size()) {
        collect(list.get(Integer.parseInt(path.get(0))), path.subList(1, path.size()), leaves);
      } else {
        list.forEach(element -> collect(element, path, leaves));
      }
    } else {
      leaves.add(value == null ? null : MISSING);
    }
  }

  private static boolean holds(@Nullable Object leaf, Where.Comparison comparison) {
    Object value = leaf == MISSING ? null : leaf;
    if (value instanceof List<?> list) {
      return switch (comparison.operator()) {
        case EMPTY -> list.isEmpty();
        case EXISTS -> true;
        case CONTAINS -> list.stream().anyMatch(e -> equal(e, comparison.operand(), comparison));
        default ->
            isEqualAsAWhole(list, comparison)
                || list.stream().anyMatch(element -> holdsFor(element, comparison));
      };
    }
    return holdsFor(value, comparison);
  }

  private static boolean isEqualAsAWhole(List<?> list, Where.Comparison comparison) {
    Object operand = comparison.operand();
    return switch (comparison.operator()) {
      case EQ, NEQ -> operand instanceof List && equal(list, operand, comparison);
      case INQ, NIN ->
          list(operand).stream().anyMatch(o -> o instanceof List && equal(list, o, comparison));
      default -> false;
    };
  }

  private static boolean holdsFor(@Nullable Object value, Where.Comparison comparison) {
    Object operand = comparison.operand();
    return switch (comparison.operator()) {
      case EQ, NEQ -> equal(value, operand, comparison);
      case INQ, NIN -> list(operand).stream().anyMatch(o -> equal(value, o, comparison));
      case GT -> comparable(value, operand) && order(value, operand, comparison) > 0;
      case GTE -> comparable(value, operand) && order(value, operand, comparison) >= 0;
      case LT -> comparable(value, operand) && order(value, operand, comparison) < 0;
      case LTE -> comparable(value, operand) && order(value, operand, comparison) <= 0;
      case BETWEEN ->
          comparable(value, list(operand).get(0))
              && comparable(value, list(operand).get(1))
              && order(value, list(operand).get(0), comparison) >= 0
              && order(value, list(operand).get(1), comparison) <= 0;
      case OPEN, LEFT_OPEN, RIGHT_OPEN ->
          comparable(value, list(operand).get(0))
              && comparable(value, list(operand).get(1))
              && order(value, list(operand).get(0), comparison)
                  >= (comparison.operator() == Operator.RIGHT_OPEN ? 0 : 1)
              && order(value, list(operand).get(1), comparison)
                  <= (comparison.operator() == Operator.LEFT_OPEN ? 0 : -1);
      case WITHIN -> NaivePolygon.has(list(operand), value);
      case EMPTY ->
          value == null
              || value.equals("")
              || (value instanceof Document document && document.size() == 0);
      case EXISTS -> value != null;
      case CONTAINS -> contains(value, operand, comparison);
      default -> value instanceof String text && matches(text, comparison);
    };
  }

  private static boolean contains(
      @Nullable Object value, @Nullable Object operand, Where.Comparison comparison) {
    if (value instanceof Document document) {
      return document.layout().names().stream()
          .anyMatch(name -> equal(document.get(name), operand, comparison));
    }
    return value instanceof String text
        && operand instanceof String part
        && folded(text, comparison.textCase()).contains(folded(part, comparison.textCase()));
  }

  private static boolean matches(String text, Where.Comparison comparison) {
    String operand = String.valueOf(comparison.operand());
    String value = folded(text, comparison.textCase());
    String part = folded(operand, comparison.textCase());
    int caseFlags =
        comparison.textCase() == TextCase.IGNORED
            ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
            : 0;
    return switch (comparison.operator()) {
      case LIKE, NLIKE -> like(operand, caseFlags).matcher(text).find();
      case ILIKE, NILIKE ->
          like(operand, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).find();
      case MATCHES -> like(operand, caseFlags).matcher(text).matches();
      case STARTS_WITH -> value.startsWith(part);
      case ENDS_WITH -> value.endsWith(part);
      case REGEXP ->
          comparison.operand() instanceof Regexp regexp && regexp.toPattern().matcher(text).find();
      default -> throw new AssertionError(comparison.operator());
    };
  }

  /** The operands of the random filters have no backslashes, so there are no escapes. */
  private static Pattern like(String pattern, int flags) {
    StringBuilder regexp = new StringBuilder();
    for (int index = 0; index < pattern.length(); index++) {
      regexp.append(
          switch (pattern.charAt(index)) {
            case '%' -> ".*";
            case '_' -> ".";
            default -> Pattern.quote(pattern.substring(index, index + 1));
          });
    }
    return Pattern.compile(regexp.toString(), flags | Pattern.DOTALL);
  }

  private static boolean equal(
      @Nullable Object left, @Nullable Object right, Where.Comparison comparison) {
    if (left instanceof Number && right instanceof Number) {
      return order(left, right, comparison) == 0;
    }
    if (left instanceof String first && right instanceof String second) {
      return folded(first, comparison.textCase()).equals(folded(second, comparison.textCase()));
    }
    return Document.of("v", left).equals(Document.of("v", right));
  }

  private static boolean comparable(@Nullable Object left, @Nullable Object right) {
    return (left instanceof Number && right instanceof Number)
        || (left instanceof String && right instanceof String)
        || (left instanceof Boolean && right instanceof Boolean)
        || (left instanceof Instant && right instanceof Instant);
  }

  private static int order(
      @Nullable Object left, @Nullable Object right, Where.Comparison comparison) {
    return order(left, right, comparison.textCase());
  }

  static int order(@Nullable Object left, @Nullable Object right, TextCase textCase) {
    if (left instanceof Number && right instanceof Number) {
      return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
    }
    if (left instanceof Boolean first && right instanceof Boolean second) {
      return Boolean.compare(first, second);
    }
    if (left instanceof Instant first && right instanceof Instant second) {
      return first.compareTo(second);
    }
    return folded(String.valueOf(left), textCase)
        .compareTo(folded(String.valueOf(right), textCase));
  }

  private static String folded(String text, TextCase textCase) {
    return textCase == TextCase.IGNORED ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static List<?> list(@Nullable Object operand) {
    return operand instanceof List<?> list ? list : List.of();
  }
}
