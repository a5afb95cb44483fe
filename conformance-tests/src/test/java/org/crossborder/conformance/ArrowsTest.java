// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which packages may know which. */
@AnalyzeClasses(packages = "org.crossborder", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  /** The suite on the AS4 wire: what its plans act through, and the plans. */
  private static final String[] AS4_SUITE = {
    "..partner..",
    "..receiver..",
    "..counterpart..",
    "..sender..",
    "..conformance.pull..",
    "..twoway..",
    "..trigger.."
  };

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

  @ArchTest
  static final ArchRule READINESS_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage("..readiness..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.crossborder..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "..readiness..",
                              "..conformance.language..",
                              "..conformance.paper..",
                              "..conformance.signature..",
                              "org.crossborder.conformance"))))
          .because("it refers to what the suite found by its result file alone");

  @ArchTest
  static final ArchRule ANSWERS_KNOW_NO_DISK =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..language..",
              "..readiness.checklist..",
              "..readiness.answer..",
              "..readiness.assessment..",
              "..readiness.finding..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..readiness.store..",
              "..readiness.section..",
              "..readiness.report..",
              "..readiness.command..",
              "..readiness.page..")
          .because("what an answer means does not depend on where it is kept or shown");

  @ArchTest
  static final ArchRule READINESS_PAGES_COME_LAST =
      noClasses()
          .that()
          .resideInAPackage("..readiness..")
          .and()
          .resideOutsideOfPackages("..readiness.page..", "..readiness.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..readiness.page..", "..readiness.command..")
          .because("pages and commands stand on the rest");

  @ArchTest
  static final ArchRule THE_WIRE_KNOWS_NO_SUITE =
      noClasses()
          .that()
          .resideInAPackage("..conformance.as4..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(as4SuiteAnd("..suite..", "..reference..", "..report..", "..demo.."))
          .because("a message is made and read before anyone judges it");

  @ArchTest
  static final ArchRule LOAD_KNOWS_NO_SUITE =
      noClasses()
          .that()
          .resideInAPackage("..conformance.load..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..receiver..", "..reference..", "..report..", "..demo..", "..run..", "..command..")
          .because("load is measured with the wire alone, against whatever is there");

  @ArchTest
  static final ArchRule MODULES_KNOW_NO_RUN =
      noClasses()
          .that()
          .resideInAnyPackage(
              as4SuiteAnd(
                  "..conformance.suite..",
                  "..conformance.doctor..",
                  "..conformance.subject..",
                  "..conformance.agreement..",
                  "..conformance.verdict..",
                  "..conformance.trust..",
                  "..conformance.documents..",
                  "..conformance.relying..",
                  "..conformance.scripted..",
                  "..conformance.national..",
                  "..conformance.backend..",
                  "..conformance.webhook.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..conformance.run..", "..engine..", "..conformance.command..")
          .because("a module judges the same, however it was started");

  @ArchTest
  static final ArchRule THE_FRAME_KNOWS_NO_PROTOCOL =
      noClasses()
          .that()
          .resideInAnyPackage("..conformance.suite..", "..conformance.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(as4SuiteAnd("..as4..", "..reference..", "..demo.."))
          .because("suites for documents, lists and APIs run in the same frame");

  @ArchTest
  static final ArchRule THE_SUITE_SHARES_NO_LIBRARY_FOR_SECURITY_WITH_GATEWAYS =
      noClasses()
          .that()
          .resideInAnyPackage(as4SuiteAnd("..as4..", "..reference.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.wss4j..", "com.helger..")
          .because("both sides would be wrong in the same way");

  @ArchTest
  static final ArchRule THE_WORLD_KNOWS_NO_TARGET =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..conformance.world..", "..conformance.seal..", "..conformance.document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..conformance.subject..",
              "..conformance.validator..",
              "..agreement..",
              "..reference..")
          .because("keys, documents and seals are the same, whoever judges them");

  @ArchTest
  static final ArchRule THE_SCRIPT_KNOWS_NOBODY_WHO_READS_IT =
      noClasses()
          .that()
          .resideInAPackage("..conformance.scripted..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..conformance.subject..", "..conformance.relying..", "..conformance.validator..")
          .because("what a registry shows does not depend on who looks");

  @ArchTest
  static final ArchRule A_NATIONAL_SYSTEM_KNOWS_NOBODY_WHO_JUDGES =
      noClasses()
          .that()
          .resideInAPackage("..conformance.backend..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..conformance.subject..", "..conformance.national..", "..conformance.reference..")
          .because("what is asked and heard does not depend on what is made of it");

  @ArchTest
  static final ArchRule WHO_LISTENS_KNOWS_NOBODY_WHO_TELLS_OR_JUDGES =
      noClasses()
          .that()
          .resideInAPackage("..conformance.webhook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..conformance.backend..",
              "..conformance.subject..",
              "..conformance.national..",
              "..conformance.reference..")
          .because("what is told is heard the same, whoever tells it and whoever judges it");

  @ArchTest
  static final ArchRule REFERENCES_SIGN_BY_THEMSELVES =
      noClasses()
          .that()
          .resideInAPackage("..conformance.reference..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..conformance.webhook..")
          .because("what signs and what verifies would be wrong in the same way");

  private static String[] as4SuiteAnd(String... more) {
    return Stream.concat(Stream.of(AS4_SUITE), Stream.of(more)).toArray(String[]::new);
  }
}
