// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the gateway's packages. */
@AnalyzeClasses(
    packages = "org.crossborder.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  private static final String GATEWAY = "org.crossborder.gateway.";

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.crossborder.gateway.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each package is understood with those it points to, and no others");

  @ArchTest
  static final ArchRule as4KnowsNothingOfTheNationalSide =
      noClasses()
          .that()
          .resideInAnyPackage(
              GATEWAY + "ebms..",
              GATEWAY + "packaging..",
              GATEWAY + "security..",
              GATEWAY + "pmode..",
              GATEWAY + "msh..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              GATEWAY + "store..",
              GATEWAY + "work..",
              GATEWAY + "reception..",
              GATEWAY + "submission..",
              GATEWAY + "outbox..",
              GATEWAY + "delivery..",
              GATEWAY + "acknowledgement..",
              GATEWAY + "sealing..",
              GATEWAY + "inspection..",
              GATEWAY + "registry..",
              GATEWAY + "access..",
              GATEWAY + "audit..",
              GATEWAY + "health..",
              GATEWAY + "metrics..",
              GATEWAY + "tracing..",
              GATEWAY + "alert..",
              GATEWAY + "doctor..",
              GATEWAY + "backup..",
              GATEWAY + "reconciliation..",
              GATEWAY + "api..",
              GATEWAY + "application..",
              GATEWAY + "configuration..")
          .because("the MSH is a protocol engine: it meets the national side at its two ports");

  @ArchTest
  static final ArchRule practiceKnowsNothingThatLasts =
      noClasses()
          .that()
          .resideInAPackage(GATEWAY + "sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              GATEWAY + "store..",
              GATEWAY + "outbox..",
              GATEWAY + "reception..",
              GATEWAY + "delivery..",
              GATEWAY + "evidence..",
              GATEWAY + "metrics..",
              GATEWAY + "registry..")
          .because("what is practised must never be counted, delivered or proved (decision 106)");

  @ArchTest
  static final ArchRule theStoreKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(GATEWAY + "store..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are of another package of the gateway",
                  type ->
                      type.getPackageName().startsWith(GATEWAY)
                          && !type.getPackageName().startsWith(GATEWAY + "store")))
          .because("what must survive must not change with what is done to it");

  @ArchTest
  static final ArchRule sqlStaysInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackages(GATEWAY + "store..", GATEWAY + "application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
          .because("dialects and transactions are the store's business");

  @ArchTest
  static final ArchRule webStaysAtTheBorder =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              GATEWAY + "api..",
              GATEWAY + "web..",
              GATEWAY + "application..",
              GATEWAY + "msh.transport..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
          .because("what is refused is a value, and each border words it once");

  @ArchTest
  static final ArchRule theClockIsAnArgument =
      noClasses()
          .that()
          .resideOutsideOfPackages(GATEWAY + "application..", GATEWAY + "command..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.Clock.class, "systemUTC")
          .because("a test, and a court, must be able to name the time");

  @ArchTest
  static final ArchRule nothingIsDecidedFromAFigure =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              GATEWAY + "metrics..",
              GATEWAY + "tracing..",
              GATEWAY + "alert..",
              GATEWAY + "application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GATEWAY + "metrics..", GATEWAY + "tracing..", GATEWAY + "alert..")
          .because("what is measured, traced and told changes nothing of what is done");

  @ArchTest
  static final ArchRule brokersAndObjectStoresStayWhereTheyAreSpokenTo =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              GATEWAY + "backend.kafka..",
              GATEWAY + "backend.jms..",
              GATEWAY + "store.s3..",
              GATEWAY + "application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "jakarta.jms..",
              "org.apache.activemq..",
              "software.amazon.awssdk..")
          .because("a client is changed in one place");
}
