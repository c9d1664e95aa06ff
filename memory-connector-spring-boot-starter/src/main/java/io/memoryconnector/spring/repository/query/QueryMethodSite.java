package io.memoryconnector.spring.repository.query;

import java.lang.reflect.Method;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.RepositoryDefinition;
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

  /** Whether the method stands in an interface beside the repository, which is for a fragment. */
  boolean isOfFragment() {
    return !Repository.class.isAssignableFrom(method.getDeclaringClass())
        && !repository.isAnnotationPresent(RepositoryDefinition.class);
  }

  /** Returns how the method is implemented instead, as a part of a sentence. */
  String implementation() {
    return "implement it in a class '%sImpl' (where there is no context, give that to MemoryRepositories.create)"
        .formatted(method.getDeclaringClass().getSimpleName());
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
