// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.junit;

import java.util.List;
import java.util.Map;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.xml.XmlPage;

/**
 * Writes reports as the XML of JUnit: a document is a suite, and each rule that spoke about it a
 * test. A broken rule is a failure; one that could not be decided is skipped. The suite's first
 * test is the decision itself, which passes only if the document is accepted: a rejection is a
 * failure there, and what could not be decided an error.
 */
public final class JUnitSuites {
  private final XmlPage page = new XmlPage(Map.of());
  private final Language language;

  private JUnitSuites(Language language) {
    this.language = language;
  }

  /** The reports as UTF-8 XML. */
  public static byte[] write(List<NamedReport> reports, Language language) {
    return new JUnitSuites(language).suites(reports);
  }

  private byte[] suites(List<NamedReport> reports) {
    page.open("testsuites").attribute("name", "Crossborder validation");
    reports.forEach(this::suite);
    return page.end();
  }

  private void suite(NamedReport named) {
    ValidationReport report = named.report();
    List<TestCase> cases = TestCase.of(report, language);
    page.open("testsuite")
        .attribute("name", named.name())
        .attribute("tests", cases.size())
        .attribute("failures", count(cases, TestCase.Outcome.FAILURE))
        .attribute("errors", count(cases, TestCase.Outcome.ERROR))
        .attribute("skipped", count(cases, TestCase.Outcome.SKIPPED))
        .attribute("time", "0")
        .attribute("timestamp", report.times().validatedAt().toString().replaceAll("[.Z].*", ""));
    page.open("properties");
    property("decision", report.decision().name());
    property("technical", report.technical().indication().name());
    property("sha256", report.sha256());
    property("engineVersion", report.engineVersion());
    page.close();
    cases.forEach(test -> test(named.name(), test));
    page.close();
  }

  private void test(String document, TestCase test) {
    page.open("testcase").attribute("classname", document).attribute("name", test.name());
    page.attribute("time", "0");
    if (test.outcome() != TestCase.Outcome.PASSED) {
      page.open(test.outcome().element()).attribute("message", test.message());
      if (test.outcome() != TestCase.Outcome.SKIPPED) {
        page.attribute("type", test.type()).characters(test.details());
      }
      page.close();
    } else if (!test.details().isEmpty()) {
      page.text("system-out", test.details());
    }
    page.close();
  }

  private void property(String name, String value) {
    page.open("property").attribute("name", name).attribute("value", value).close();
  }

  private static long count(List<TestCase> cases, TestCase.Outcome outcome) {
    return cases.stream().filter(test -> test.outcome() == outcome).count();
  }
}
