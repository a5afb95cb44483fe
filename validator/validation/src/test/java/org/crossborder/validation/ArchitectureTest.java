// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.crossborder.validation", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String BASE = "org.crossborder.validation.";

  @ArchTest
  static final ArchRule FINDINGS_STAND_ALONE =
      noClasses()
          .that()
          .resideInAPackage(BASE + "finding")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BASE + "intake", BASE + "document", BASE + "signature", BASE + "rule")
          .because("every layer speaks in findings, so findings know no layer's inside");

  @ArchTest
  static final ArchRule TEXTS_STAND_ALONE =
      classes()
          .that()
          .resideInAPackage(BASE + "language")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(BASE + "language", "java..", "org.jspecify..")
          .because("everything speaks by texts, so texts know nothing of what is said");

  @ArchTest
  static final ArchRule INTAKE_KNOWS_ONLY_FINDINGS =
      noClasses()
          .that()
          .resideInAPackage(BASE + "intake")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BASE + "document", BASE + "schema", BASE + "rule", BASE + "signature")
          .because("hostile bytes are read by code that cares for nothing but bytes");

  @ArchTest
  static final ArchRule THE_INFOSET_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage(BASE + "infoset")
          .and()
          .haveSimpleNameNotEndingWith("Test")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              BASE + "infoset",
              "java..",
              "javax.xml",
              "org.w3c.dom",
              "net.sf.saxon.om",
              "org.jspecify..")
          .because("every layer reads what the parser told, which is for none of them");

  @ArchTest
  static final ArchRule XPATH_KNOWS_NO_LAYER =
      classes()
          .that()
          .resideInAPackage(BASE + "xpath")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              BASE + "xpath",
              BASE + "infoset",
              BASE + "intake",
              "java..",
              "net.sf.saxon..",
              "org.jspecify..")
          .because("an expression means the same in a rule, in a path to codes and in a fact");

  @ArchTest
  static final ArchRule SIGNATURES_KNOW_NO_DOCUMENT_TYPES =
      noClasses()
          .that()
          .resideInAPackage(BASE + "signature")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              BASE + "document", BASE + "rule", BASE + "recognition", BASE + "agreement")
          .because("whether a signature is valid must not depend on what it signs or who asks");

  @ArchTest
  static final ArchRule TIMESTAMPS_KNOW_NO_FORMAT =
      noClasses()
          .that()
          .resideInAPackage(BASE + "signature.timestamp")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              BASE + "signature", BASE + "signature.cms", BASE + "intake", BASE + "finding")
          .because("a token of RFC 3161 is the same in XML, in CMS and in PDF");

  @ArchTest
  static final ArchRule LAYERS_DO_NOT_KNOW_THE_AGREEMENT =
      noClasses()
          .that()
          .resideInAnyPackage(
              BASE + "schema", BASE + "rule", BASE + "codelist", BASE + "recognition")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BASE + "agreement", BASE + "report")
          .because("the agreement's rules judge what the layers established, not the other way");

  @ArchTest
  static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .because("a verdict must be the same whenever it is computed; time is an argument");

  @ArchTest
  static final ArchRule FOREIGN_BYTES_STAY_IN_MEMORY =
      noClasses()
          .that()
          .resideInAnyPackage(
              BASE + "intake",
              BASE + "container",
              BASE + "signature",
              BASE + "signature.cms",
              BASE + "signature.pades")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net.http..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(URL|.*Socket|URLConnection)|java\\.io\\.(File|File.+)")
          .because("nothing in a document may reach the file system or the network");

  @ArchTest
  static final ArchRule NO_SPRING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..")
          .because("the library runs in the gateway, in a server and on a command line alike");

  @ArchTest
  static final ArchRule NO_XPATH =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.xml.xpath..")
          .because("XPath over DOM is what makes other validators slow");
}
