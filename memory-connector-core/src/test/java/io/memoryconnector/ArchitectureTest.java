package io.memoryconnector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Holds the rooms of core and the arrows between them: change it knowingly. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.memoryconnector");

  @Test
  void the_data_file_asks_no_wall_clock() {
    noClasses()
        .that()
        .resideInAPackage("io.memoryconnector.internal.file..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .because("a clock that jumps must not do anything to data")
        .check(CORE);
  }

  @Test
  void arrows_between_rooms_run_downward_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("base")
        .definedBy("io.memoryconnector")
        .layer("file")
        .definedBy("io.memoryconnector.internal.file..")
        .layer("include")
        .definedBy("io.memoryconnector.internal.include..")
        .layer("query")
        .definedBy("io.memoryconnector.internal.query..")
        .layer("index")
        .definedBy("io.memoryconnector.internal.index..")
        .layer("tree")
        .definedBy("io.memoryconnector.internal.tree..")
        .layer("value")
        .definedBy("io.memoryconnector.internal.value..")
        .layer("filter")
        .definedBy("io.memoryconnector.filter..")
        .layer("model")
        .definedBy("io.memoryconnector.model..")
        .layer("document")
        .definedBy("io.memoryconnector.document..")
        .layer("error")
        .definedBy("io.memoryconnector.error..")
        .whereLayer("file")
        .mayOnlyAccessLayers("document", "error")
        .whereLayer("include")
        .mayOnlyAccessLayers("query", "value", "filter", "model", "document", "error")
        .whereLayer("query")
        .mayOnlyAccessLayers("index", "tree", "value", "filter", "model", "document", "error")
        .whereLayer("index")
        .mayOnlyAccessLayers("tree", "value", "model", "document")
        .whereLayer("tree")
        .mayNotAccessAnyLayer()
        .whereLayer("value")
        .mayOnlyAccessLayers("model", "document")
        .whereLayer("filter")
        .mayOnlyAccessLayers("document", "error")
        .whereLayer("model")
        .mayOnlyAccessLayers("document")
        .whereLayer("document")
        .mayNotAccessAnyLayer()
        .whereLayer("error")
        .mayNotAccessAnyLayer()
        .check(CORE);
  }

  @Test
  void every_class_stands_in_a_room() {
    classes()
        .should()
        .resideInAnyPackage(
            "io.memoryconnector",
            "io.memoryconnector.document..",
            "io.memoryconnector.error..",
            "io.memoryconnector.filter..",
            "io.memoryconnector.model..",
            "io.memoryconnector.internal.file..",
            "io.memoryconnector.internal.include..",
            "io.memoryconnector.internal.index..",
            "io.memoryconnector.internal.query..",
            "io.memoryconnector.internal.tree..",
            "io.memoryconnector.internal.value..")
        .check(CORE);
  }

  @Test
  void packages_form_no_cycle() {
    slices()
        .matching("io.memoryconnector.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CORE);
  }

  @Test
  void core_knows_the_jdk_jackson_and_jspecify_but_no_spring() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.jspecify.annotations..",
            "io.memoryconnector..")
        .check(CORE);
  }

  @Test
  void nothing_static_changes() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CORE);
  }
}
