package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators of one property and their operands, as they stand side by side in JSON. */
record OperatorTree(Map<String, @Nullable Object> words) {

  /** Returns the operators of both; null if they share one, which JSON cannot say twice. */
  @Nullable OperatorTree with(OperatorTree more) {
    if (!Collections.disjoint(words.keySet(), more.words.keySet())) {
      return null;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(words);
    all.putAll(more.words);
    return new OperatorTree(all);
  }

  /** Whether the operand can stand for all: {@code {"age": 7}} is {@code {"age": {"eq": 7}}}. */
  boolean isPlain() {
    return words.size() == 1
        && words.containsKey(Operator.EQ.word())
        && !(operand() instanceof Document document && OperatorWords.areIn(document));
  }

  /** Returns the operand of the only operator. */
  @Nullable Object operand() {
    return words.get(Operator.EQ.word());
  }
}
