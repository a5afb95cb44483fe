// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows between the packages of the message service handler go. */
@AnalyzeClasses(
    packages = "org.crossborder.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class As4ArchitectureTest {
  private static final String GATEWAY = "org.crossborder.gateway.";

  @ArchTest
  static final ArchRule EBMS_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage(GATEWAY + "ebms..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              GATEWAY + "packaging..",
              GATEWAY + "security..",
              GATEWAY + "pmode..",
              GATEWAY + "msh..",
              "org.apache..",
              "org.springframework..")
          .because("the messages of the standard are records that need no library to be read");

  @ArchTest
  static final ArchRule PACKAGING_KNOWS_MESSAGES_ONLY =
      noClasses()
          .that()
          .resideInAPackage(GATEWAY + "packaging..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              GATEWAY + "security..", GATEWAY + "pmode..", GATEWAY + "msh..", "org.apache..")
          .because("MIME and gzip are the same whoever sends");

  @ArchTest
  static final ArchRule SECURITY_KNOWS_NO_P_MODE =
      noClasses()
          .that()
          .resideInAPackage(GATEWAY + "security..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GATEWAY + "pmode..", GATEWAY + "msh..", "org.crossborder.trust..")
          .because("it is told which certificates count, and never looks for them itself");

  @ArchTest
  static final ArchRule P_MODES_KNOW_THE_REGISTER_AND_MESSAGES =
      noClasses()
          .that()
          .resideInAPackage(GATEWAY + "pmode..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GATEWAY + "packaging..", GATEWAY + "security..", GATEWAY + "msh..")
          .because("a P-Mode is derived from the register and says nothing of how it is carried");

  @ArchTest
  static final ArchRule THE_MSH_KNOWS_NO_NATIONAL_SIDE =
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
          .resideOutsideOfPackages(
              "java..",
              "javax..",
              "jakarta.servlet..",
              "org.w3c..",
              "org.xml..",
              "org.slf4j..",
              "org.jspecify..",
              "org.apache.cxf..",
              "org.apache.hc..",
              "org.apache.wss4j..",
              "org.apache.xml.security..",
              "org.bouncycastle..",
              "com.amazon.corretto..",
              "org.yaml.snakeyaml..",
              "org.crossborder.trust..",
              GATEWAY + "ebms..",
              GATEWAY + "packaging..",
              GATEWAY + "security..",
              GATEWAY + "pmode..",
              GATEWAY + "msh..")
          .because(
              "it meets the national side at MessageReception and SendingMsh, and needs no Spring");

  @ArchTest
  static final ArchRule CXF_STAYS_IN_TRANSPORT =
      noClasses()
          .that()
          .resideOutsideOfPackage(GATEWAY + "msh.transport..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.cxf..")
          .because("CXF carries bytes and decides nothing (decision 10)");

  @ArchTest
  static final ArchRule THE_HTTP_CLIENT_STAYS_IN_TRANSPORT =
      noClasses()
          .that()
          .resideInAPackage(GATEWAY + "msh")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.hc..")
          .because("it carries bytes and decides nothing (decision 117)");

  @ArchTest
  static final ArchRule WSS4J_STAYS_IN_SECURITY =
      noClasses()
          .that()
          .resideOutsideOfPackage(GATEWAY + "security..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.wss4j..")
          .because("WS-Security has one narrow face (decision 11)");

  @ArchTest
  static final ArchRule SIGNALS_ARE_POSTED_IN_ONE_WAY =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(SignalDispatch|SignalPosting|ChannelConfiguration).*")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(GATEWAY + "msh.SignalPosting")
          .because("a signal that is not in the store first is lost with a kill (decision 78)");
}
