package io.memoryconnector.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.filter.Condition;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.repository.MemoryRepository;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of methods and types have what there is, with its signatures. */
class DocumentedMethodsTest {
  private static final String REPOSITORIES = "docs/repositories.md";

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of(REPOSITORIES, MemoryRepository.class),
        Arguments.of(REPOSITORIES, MemoryOperations.class),
        Arguments.of("docs/filters.md", Filter.class),
        Arguments.of("docs/filters.md", Where.class),
        Arguments.of("docs/filters.md", Condition.class));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void each_method_stands_in_its_table(String page, Class<?> type) {
    List<String> documented =
        rows(page, type.getSimpleName()).stream()
            .flatMap(row -> Markdown.spans(row.get(0)).stream())
            .toList();
    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(constants(type), methods(type).map(DocumentedMethodsTest::signature))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(classes = {MemoryRepository.class, MemoryOperations.class})
  void what_it_returns_is_what_the_table_says(Class<?> type) {
    for (List<String> row : rows(REPOSITORIES, type.getSimpleName())) {
      List<String> names = Markdown.spans(row.get(0));
      assertThat(methods(type).filter(method -> names.contains(signature(method))))
          .allSatisfy(
              method ->
                  assertThat(row.get(1))
                      .as(signature(method))
                      .isEqualTo("`%s`".formatted(simple(method.getGenericReturnType()))));
    }
  }

  @Test
  void the_types_are_where_the_table_says() {
    List<List<String>> rows = rows(REPOSITORIES, "Where the types are");
    assertThat(rows).hasSizeGreaterThan(10);
    for (List<String> row : rows) {
      String room = Markdown.spans(row.get(0)).get(0);
      assertThat(Markdown.spans(row.get(1)))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(Class.forName(room + "." + name)).isPublic());
    }
  }

  /** Returns the rows of the table below a heading. */
  private static List<List<String>> rows(String page, String heading) {
    return Markdown.page(page).section(heading).rows().stream()
        .filter(row -> row.get(0).startsWith("`"))
        .toList();
  }

  private static Stream<String> constants(Class<?> type) {
    return Stream.of(type.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .map(Field::getName)
        .map(name -> type.getSimpleName() + "." + name);
  }

  /** Returns what callers use: not what each record has, nor what reads a tree. */
  private static Stream<Method> methods(Class<?> type) {
    Set<String> parts =
        type.isRecord()
            ? Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet())
            : Set.of();
    return Stream.of(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> type.isAssignableFrom(method.getDeclaringClass()) || type == Where.class)
        .filter(method -> method.getParameterCount() > 0 || !parts.contains(method.getName()))
        .filter(method -> !method.isSynthetic())
        .filter(
            method ->
                !List.of("equals", "hashCode", "toString", "accept").contains(method.getName()));
  }

  /** Spells a method as the tables do: static ones behind the name of the class. */
  private static String signature(Method method) {
    String parameters =
        Stream.of(method.getGenericParameterTypes())
            .map(DocumentedMethodsTest::simple)
            .collect(Collectors.joining(", "));
    String owner =
        Modifier.isStatic(method.getModifiers())
            ? method.getDeclaringClass().getSimpleName() + "."
            : "";
    return "%s%s(%s)"
        .formatted(
            owner,
            method.getName(),
            method.isVarArgs() ? parameters.replaceAll("\\[]$", "...") : parameters);
  }

  private static String simple(Type type) {
    return type.getTypeName().replaceAll("\\w+\\.", "");
  }
}
