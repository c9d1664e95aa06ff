package io.memoryconnector.spring.repository.query;

import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.PartTree;
import org.springframework.data.repository.query.parser.PartTree.OrPart;

/**
 * Makes the condition that a method's name stands for: {@code Or} binds weaker than {@code And}.
 */
final class ConditionCompiler {
  private final PartCompiler parts;

  ConditionCompiler(QueryMethodSite site, QueryProperties properties, Slots slots) {
    this.parts = new PartCompiler(site, properties, slots);
  }

  Condition compile(PartTree tree) {
    List<Condition> alternatives = new ArrayList<>();
    for (OrPart alternative : tree) {
      List<Condition> terms = new ArrayList<>();
      for (Part part : alternative) {
        terms.add(parts.compile(part));
      }
      alternatives.add(Condition.all(terms));
    }
    return alternatives.isEmpty() ? Condition.of(Where.ALWAYS) : Condition.any(alternatives);
  }
}
