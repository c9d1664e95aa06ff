package io.memoryconnector.spring.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds what the test starter may see of core, and the order of its own rooms. */
class ArchitectureTest {
  private static final JavaClasses TEST_STARTER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.memoryconnector.spring.test");

  @Test
  void core_is_seen_by_its_public_rooms_only() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.memoryconnector.internal..")
        .check(TEST_STARTER);
  }

  @Test
  void rooms_form_no_cycle() {
    slices()
        .matching("io.memoryconnector.spring.(test..)")
        .should()
        .beFreeOfCycles()
        .check(TEST_STARTER);
  }

  @Test
  void nothing_static_changes() {
    fields().that().areStatic().should().beFinal().check(TEST_STARTER);
  }
}
