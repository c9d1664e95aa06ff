package io.memoryconnector.spring.repository.query;

import java.lang.reflect.Method;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.util.StringUtils;

/** Where a query method stands: what a complaint about it has to name. */
record QueryMethodSite(Class<?> repository, Method method) {

  InvalidQueryMethodException refuse(QueryMethodProblem problem) {
    return new InvalidQueryMethodException(this, problem);
  }

  InvalidQueryMethodException refuse(Part part, String problem, String remedy) {
    return refuse(QueryMethodProblem.of(nameOf(part), problem, remedy));
  }

  /** Returns a part as it stands in the method's name, but for its modifiers. */
  String nameOf(Part part) {
    StringBuilder property = new StringBuilder();
    part.getProperty().forEach(path -> property.append(StringUtils.capitalize(path.getSegment())));
    for (String keyword : part.getType().getKeywords()) {
      if (method.getName().contains(property + keyword)) {
        return property + keyword;
      }
    }
    return property.toString();
  }
}
