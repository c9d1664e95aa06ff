package io.memoryconnector.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a {@code where} into the members of the JSON object that stands for it. Stateless, so
 * thread-safe.
 */
final class WhereTree implements Where.Visitor<Map<String, Object>> {
  static final WhereTree WRITER = new WhereTree();

  private WhereTree() {}

  @Override
  public Map<String, Object> and(Where.And and) {
    Map<String, Object> members = and.form() == Where.And.Form.OBJECT ? membersOf(and) : null;
    return members == null ? Map.of("and", listOf(and.terms())) : members;
  }

  @Override
  public Map<String, Object> or(Where.Or or) {
    return Map.of("or", listOf(or.terms()));
  }

  @Override
  public Map<String, Object> nor(Where.Nor nor) {
    return Map.of("nor", listOf(nor.terms()));
  }

  @Override
  public Map<String, Object> comparison(Where.Comparison comparison) {
    Operator operator = comparison.operator();
    Map<String, @Nullable Object> words = new LinkedHashMap<>();
    boolean hasOperand = operator != Operator.EMPTY && operator != Operator.EXISTS;
    words.put(operator.word(), hasOperand ? comparison.operand() : true);
    if (comparison.textCase() == TextCase.IGNORED) {
      words.put("textCase", "ignored");
    }
    return Map.of(comparison.property().toString(), new OperatorTree(words));
  }

  @Override
  public Map<String, Object> near(Where.Near near) {
    Object min = near.minDistance() > 0 ? near.minDistance() : null;
    return openNear(
        new Where.OpenNear(near.property(), near.point(), min, near.maxDistance(), near.unit()));
  }

  @Override
  public Map<String, Object> openNear(Where.OpenNear near) {
    Map<String, @Nullable Object> words = new LinkedHashMap<>();
    words.put(OperatorWords.NEAR, near.point());
    if (near.minDistance() != null) {
      words.put(OperatorWords.MIN_DISTANCE, near.minDistance());
    }
    if (near.maxDistance() != null) {
      words.put(OperatorWords.MAX_DISTANCE, near.maxDistance());
    }
    if (near.unit() != DistanceUnit.MILES) {
      words.put(OperatorWords.UNIT, near.unit().word());
    }
    return Map.of(near.property().toString(), new OperatorTree(words));
  }

  private List<Map<String, Object>> listOf(List<Where> terms) {
    List<Map<String, Object>> list = new ArrayList<>(terms.size());
    terms.forEach(term -> list.add(term.accept(this)));
    return list;
  }

  /** Returns one object with the members of all terms; null if they do not fit into one. */
  private @Nullable Map<String, Object> membersOf(Where.And and) {
    Map<String, Object> members = new LinkedHashMap<>();
    String last = "";
    for (Where term : and.terms()) {
      Map.Entry<String, Object> member = onlyMember(term);
      if (member == null) {
        return null;
      }
      Object present = members.get(member.getKey());
      Object merged = present == null ? member.getValue() : merge(present, member.getValue());
      if (merged == null || (present != null && !member.getKey().equals(last))) {
        return null;
      }
      last = member.getKey();
      members.put(last, merged);
    }
    return members;
  }

  private Map.@Nullable Entry<String, Object> onlyMember(Where term) {
    if (term instanceof Where.And and && and.form() == Where.And.Form.OBJECT) {
      return null;
    }
    return term.accept(this).entrySet().iterator().next();
  }

  private static @Nullable Object merge(Object present, Object more) {
    return present instanceof OperatorTree first && more instanceof OperatorTree second
        ? first.with(second)
        : null;
  }
}
