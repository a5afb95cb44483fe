// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(
    packages = "org.crossborder.trust",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LogArchitectureTest {
  @ArchTest
  static final ArchRule THE_LOG_KNOWS_NO_REGISTER =
      noClasses()
          .that()
          .resideInAPackage("..trust.log..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are of the trust library outside the log",
                  type ->
                      type.getPackageName().startsWith("org.crossborder")
                          && !type.getPackageName().startsWith("org.crossborder.trust.log")))
          .because("an auditor verifies the log without knowing what its entries mean");

  @ArchTest
  static final ArchRule VERIFYING_NEEDS_NO_TREE =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Verifier")
          .and()
          .resideInAPackage("..trust.log..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("Prover")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("MerkleTree")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("..log.tile..")
          .because("a relying party has a proof and a tree head, not the log");

  @ArchTest
  static final ArchRule TIME_IS_AN_ARGUMENT =
      noClasses()
          .that()
          .resideInAnyPackage("..trust.log..", "..trust.list..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a proof is verified as of a time that the caller names");

  @ArchTest
  static final ArchRule LISTS_KNOW_NO_REGISTER =
      noClasses()
          .that()
          .resideInAnyPackage("..trust.list", "..trust.list.xml", "..trust.list.rule")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..trust.list.register", "..trust.snapshot", "..trust.service")
          .because("a foreign list is read as it is; what the register makes of it comes after");

  @ArchTest
  static final ArchRule RULES_ARE_INTERNAL =
      classes()
          .that()
          .implement("org.crossborder.trust.list.rule.ListRule")
          .should()
          .bePackagePrivate()
          .because("the rules are asked all together");
}
