// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(
    packages = "org.crossborder.registry",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ServerArrowsTest {
  @ArchTest
  static final ArchRule theLogKnowsNoRegister =
      noClasses()
          .that()
          .resideInAnyPackage("..registry.log..", "..registry.database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..registry.recording..",
              "..registry.publication..",
              "..registry.change..",
              "..registry.evidence..",
              "..registry.home..",
              "..registry.web..",
              "..trust.register..")
          .because("the log keeps entries, whatever they mean");

  @ArchTest
  static final ArchRule recordingKnowsNoPublication =
      noClasses()
          .that()
          .resideInAPackage("..registry.recording..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..registry.publication..",
              "..registry.change..",
              "..registry.evidence..",
              "..registry.home..",
              "..registry.web..")
          .because("an entry is durable before anything is made of it");

  @ArchTest
  static final ArchRule publicationKnowsNoChangeRequests =
      noClasses()
          .that()
          .resideInAPackage("..registry.publication..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..registry.change..", "..registry.evidence..", "..registry.web..")
          .because("what is published is made from the log, and from nothing else");

  @ArchTest
  static final ArchRule onlyTheRecorderAppends =
      noClasses()
          .that()
          .resideOutsideOfPackages("..registry.recording..", "..registry.log..")
          .should()
          .callMethodWhere(
              target(
                  DescribedPredicate.describe(
                      "RegistryLog.append",
                      called ->
                          called.getOwner().getSimpleName().equals("RegistryLog")
                              && called.getName().equals("append"))))
          .because("the replay decides what may stand in the log");

  @ArchTest
  static final ArchRule timeIsAnArgument =
      noClasses()
          .that()
          .resideOutsideOfPackages("..registry.command..", "..registry.web..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .because("a test sets the clock back");

  @ArchTest
  static final ArchRule transactionsHaveOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("..registry.database..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Connection.class)
          .because("what is acknowledged is committed and flushed by Database.durably");
}
