package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that stand for operators in JSON, and the words that may stand beside them. */
final class OperatorWords {
  static final String NEAR = "near";
  static final String MAX_DISTANCE = "maxDistance";
  static final String MIN_DISTANCE = "minDistance";
  static final String UNIT = "unit";
  static final String OPTIONS = "options";

  /** Names every operator of LoopBack, for messages. */
  static final String ALL;

  private static final Map<String, Operator> LOOPBACK;
  private static final Set<Operator> TEXT_PATTERNS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Operator.LIKE, Operator.NLIKE, Operator.ILIKE, Operator.NILIKE, Operator.REGEXP));

  static {
    List<Operator> known = Arrays.stream(Operator.values()).filter(Operator::isLoopBacks).toList();
    LOOPBACK =
        known.stream().collect(Collectors.toUnmodifiableMap(Operator::word, Function.identity()));
    ALL = known.stream().map(Operator::word).collect(Collectors.joining(", ")) + " and " + NEAR;
  }

  private OperatorWords() {}

  /** Returns the operator of LoopBack that has this word; null if there is none. */
  static @Nullable Operator find(String word) {
    return LOOPBACK.get(word);
  }

  /** Whether the word makes an object of it a condition instead of a value to be equal to. */
  static boolean isOperator(String word) {
    return word.equals(NEAR) || LOOPBACK.containsKey(word);
  }

  /** Whether an object has a word that makes a condition of it. */
  static boolean areIn(Document object) {
    for (int position = 0; position < object.size(); position++) {
      if (isOperator(object.layout().nameAt(position))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word may stand beside an operator and says more about it. */
  static boolean isOption(String word) {
    return switch (word) {
      case MAX_DISTANCE, MIN_DISTANCE, UNIT, OPTIONS -> true;
      default -> false;
    };
  }

  /** Whether the operand of this operator is a pattern, which may have options. */
  static boolean takesPattern(Operator operator) {
    return TEXT_PATTERNS.contains(operator);
  }
}
