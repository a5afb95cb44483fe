// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which packages may know which. */
@AnalyzeClasses(packages = "org.crossborder", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule LOOKS_FROM_OUTSIDE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.crossborder.gateway..",
              "org.crossborder.validation..",
              "org.crossborder.validator..",
              "org.crossborder.registry..",
              "org.crossborder.trust..")
          .because("a shared class would share the bug; wire formats are the contract");

  @ArchTest
  static final ArchRule PARTS_DO_NOT_KNOW_THE_DEMO =
      noClasses()
          .that()
          .resideInAnyPackage("..pki..", "..process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..demo..")
          .because("the suites to come use the same keys and processes without the demo");
}
