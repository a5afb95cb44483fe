// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlSignatureScope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The written disagreements are the real ones: neither engine has changed its mind. */
class DisagreementsIT {
  private static final Instant NOW = Instant.now();
  private static final Hierarchy HIERARCHY = new Hierarchy(NOW);

  private static final List<Disagreement> DISAGREEMENTS = new Disagreements(HIERARCHY, NOW).all();

  @TempDir private static Path folder;

  private static final Map<Disagreement, OurReport> OURS = new HashMap<>();

  /** One run for each time at which there is something to judge. */
  @BeforeAll
  static void validate() {
    DISAGREEMENTS.stream()
        .collect(Collectors.groupingBy(Disagreement::at))
        .forEach(DisagreementsIT::validate);
  }

  private static void validate(Instant at, List<Disagreement> rows) {
    List<String> documents = rows.stream().map(Disagreement::signed).toList();
    List<OurReport> reports = OurValidation.of(documents, at, folder).reports();
    for (int i = 0; i < rows.size(); i++) {
      OURS.put(rows.get(i), reports.get(i));
    }
  }

  static List<Disagreement> disagreements() {
    return DISAGREEMENTS;
  }

  @ParameterizedTest
  @MethodSource("disagreements")
  void theyStillDiffer(Disagreement row) {
    OurReport ours = OURS.get(row);
    assertThat(dss(row)).as("DSS on %s", row).isEqualTo(row.dss());
    assertThat(ours.indication() + " " + ours.brokenRules())
        .as("we on %s", row)
        .isEqualTo(row.ours());
  }

  private static String dss(Disagreement row) {
    try {
      SimpleReport report =
          new DssValidation(HIERARCHY).validate(row.signed().getBytes(UTF_8), row.at());
      return report.getSignatureIdList().stream()
          .map(id -> report.getIndication(id).name() + " " + scopes(report, id))
          .collect(Collectors.joining(", "));
    } catch (DSSException broken) {
      return broken.getClass().getSimpleName();
    }
  }

  private static List<String> scopes(SimpleReport report, String id) {
    return report.getSignatureScopes(id).stream()
        .map(XmlSignatureScope::getScope)
        .map(Enum::name)
        .toList();
  }
}
