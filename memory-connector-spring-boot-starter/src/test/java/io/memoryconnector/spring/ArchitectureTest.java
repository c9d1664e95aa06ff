package io.memoryconnector.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds what the starter may see of core, and the order of its own rooms. */
class ArchitectureTest {
  private static final JavaClasses STARTER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.memoryconnector.spring");

  @Test
  void core_is_seen_by_its_public_rooms_only() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.memoryconnector.internal..")
        .check(STARTER);
  }

  @Test
  void packages_form_no_cycle() {
    slices()
        .matching("io.memoryconnector.spring.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(STARTER);
  }

  @Test
  void nothing_static_changes() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(STARTER);
  }
}
