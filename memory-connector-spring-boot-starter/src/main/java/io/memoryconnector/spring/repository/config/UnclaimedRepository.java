package io.memoryconnector.spring.repository.config;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.annotation.Persistent;
import org.springframework.data.repository.core.RepositoryMetadata;

/**
 * A repository that no other store has a claim to: its interface extends no store's interface, and
 * its entity carries no store's annotation. Other modules of Spring Data leave such repositories
 * alone when there are several of them.
 */
record UnclaimedRepository(RepositoryMetadata metadata) {
  private static final String SPRING_DATA = "org.springframework.data.";
  private static final List<String> ITS_COMMON_REPOSITORIES =
      List.of(SPRING_DATA + "repository.", SPRING_DATA + "querydsl.");
  private static final String ITS_COMMON_ANNOTATIONS = SPRING_DATA + "annotation.";
  private static final String JPA = "jakarta.persistence.";

  boolean isUnclaimed() {
    return mark().isEmpty();
  }

  /** Returns what marks it as another store's, as the end of a sentence. */
  Optional<String> mark() {
    return isOfAnotherModule(metadata.getRepositoryInterface())
        ? Optional.of("it extends an interface of another module")
        : markOf(metadata.getDomainType())
            .map(
                annotation ->
                    "its entity '%s' is annotated with @%s"
                        .formatted(
                            metadata.getDomainType().getSimpleName(), annotation.getSimpleName()));
  }

  private static boolean isOfAnotherModule(Class<?> type) {
    if (type.getName().startsWith(SPRING_DATA)) {
      return ITS_COMMON_REPOSITORIES.stream().noneMatch(type.getName()::startsWith);
    }
    return Arrays.stream(type.getInterfaces()).anyMatch(UnclaimedRepository::isOfAnotherModule);
  }

  private static Optional<? extends Class<?>> markOf(Class<?> entity) {
    return Arrays.stream(entity.getAnnotations())
        .map(Annotation::annotationType)
        .filter(UnclaimedRepository::isMarkOfAStore)
        .findFirst();
  }

  private static boolean isMarkOfAStore(Class<? extends Annotation> annotation) {
    String name = annotation.getName();
    if (name.startsWith(ITS_COMMON_ANNOTATIONS)) {
      return annotation == Persistent.class;
    }
    return name.startsWith(JPA)
        || name.startsWith(SPRING_DATA)
        || AnnotatedElementUtils.hasAnnotation(annotation, Persistent.class);
  }
}
