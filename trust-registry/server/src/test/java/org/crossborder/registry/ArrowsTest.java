// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages of the registry go one way. */
@AnalyzeClasses(
    packages = "org.crossborder.registry",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule oneWay =
      slices()
          .matching("org.crossborder.registry.(*)..")
          .should()
          .beFreeOfCycles()
          .because("recording knows nothing of publishing, and publishing nothing of answering");

  @ArchTest
  static final ArchRule nothingRestsOnTheFront =
      noClasses()
          .that()
          .resideOutsideOfPackages("..registry.command..", "..registry.web..", "..registry")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..registry.command..", "..registry.web..")
          .because("commands and wiring are how the registry is started, not what it is");
}
