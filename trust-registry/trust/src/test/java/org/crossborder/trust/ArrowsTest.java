// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The arrows between the packages of this library go one way. */
@AnalyzeClasses(
    packages = "org.crossborder.trust",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule pathsKnowNoRegister =
      noClasses()
          .that()
          .resideInAPackage("..trust.path..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..trust.decision..",
              "..trust.snapshot..",
              "..trust.service..",
              "..trust.party..",
              "..trust.arrangement..")
          .because("RFC 5280 says what a valid path is, whoever recognises whom");

  @ArchTest
  static final ArchRule theRegisterDecidesNothing =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..trust.snapshot..", "..trust.service..", "..trust.party..", "..trust.arrangement..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..trust.decision..")
          .because("data must stay readable without the code that judges it");

  @ArchTest
  static final ArchRule recordsKnowNoSnapshot =
      noClasses()
          .that()
          .resideInAnyPackage("..trust.service..", "..trust.party..", "..trust.arrangement..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..trust.snapshot..")
          .because("a snapshot is made of Parties, services and arrangements, not the other way");

  @ArchTest
  static final ArchRule nothingKnowsWhereItCameFrom =
      noClasses()
          .that()
          .resideOutsideOfPackage("..trust.sync..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..trust.sync..")
          .because("a verified snapshot is the same, whether it was fetched or read from a file");

  @ArchTest
  static final ArchRule noFramework =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..")
          .because("every relying party embeds this library, whatever it is built on");

  @ArchTest
  static final ArchRule decisionsDoNoInputOrOutput =
      noClasses()
          .that()
          .resideInAnyPackage("..trust.decision..", "..trust.path..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..")
          .because("a decision must give the same answer when it is replayed years later");

  @ArchTest
  static final ArchRule timeIsAnArgument =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("what was recognised at a time must not depend on when it is asked");
}
