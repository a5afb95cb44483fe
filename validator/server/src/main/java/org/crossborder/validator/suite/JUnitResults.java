// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.suite;

import java.util.List;
import java.util.Map;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.report.xml.XmlPage;
import org.crossborder.validator.suite.SuiteResult.Compared;

/**
 * Writes what came of suites as the XML of JUnit: a document is a test, and one that is not judged
 * as expected a failure that tells each difference.
 */
public final class JUnitResults {
  private final XmlPage page = new XmlPage(Map.of());
  private final Language language;

  private JUnitResults(Language language) {
    this.language = language;
  }

  /** The results as UTF-8 XML. */
  public static byte[] write(List<SuiteResult> results, Language language) {
    return new JUnitResults(language).suites(results);
  }

  private byte[] suites(List<SuiteResult> results) {
    page.open("testsuites").attribute("name", "Crossborder regression suites");
    results.forEach(this::suite);
    return page.end();
  }

  private void suite(SuiteResult result) {
    page.open("testsuite")
        .attribute("name", result.suite())
        .attribute("tests", result.documents().size())
        .attribute("failures", result.different())
        .attribute("errors", 0)
        .attribute("skipped", 0);
    result.documents().forEach(compared -> test(result.suite(), compared));
    page.close();
  }

  private void test(String suite, Compared compared) {
    page.open("testcase").attribute("classname", suite).attribute("name", compared.document());
    if (!compared.isAsExpected()) {
      List<String> told = compared.differences().stream().map(this::told).toList();
      page.open("failure")
          .attribute("message", told.get(0))
          .attribute("type", "differs")
          .characters(String.join("\n", told))
          .close();
    }
    page.close();
  }

  private String told(Text difference) {
    return difference.in(language);
  }
}
