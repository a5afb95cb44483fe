// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.validation.oracle.BrokenTimestamps.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken time-stamp lifts nothing, here or in DSS, and each engine says so in its own way. */
class BrokenTimestampsIT {
  private static final Instant NOW = Instant.now();
  private static final Hierarchy HIERARCHY = new Hierarchy(NOW);
  private static final List<Row> ROWS = new BrokenTimestamps(HIERARCHY, NOW).all();

  @TempDir private Path folder;

  static List<Row> rows() {
    return ROWS;
  }

  @ParameterizedTest(name = "a time-stamp {0}")
  @MethodSource("rows")
  void isJudgedHere(Row row) {
    Instant at = at(row);
    OurReport report =
        OurValidation.of(
                List.of(row.document()), at, Options.trusting(HIERARCHY, at, folder), folder)
            .reports()
            .get(0);
    assertThat(
            "%s %s %s %s"
                .formatted(
                    report.indication(), report.level(), report.timestamps(), report.brokenRules()))
        .isEqualTo(row.ours());
  }

  @ParameterizedTest(name = "a time-stamp {0}")
  @MethodSource("rows")
  void isJudgedInDss(Row row) {
    assertThat(dss(row)).isEqualTo(row.dss());
  }

  private static String dss(Row row) {
    try {
      SimpleReport report =
          new DssValidation(HIERARCHY).validate(row.document().getBytes(UTF_8), at(row));
      String id = report.getFirstSignatureId();
      List<String> timestamps =
          report.getSignatureTimestamps(id).stream()
              .map(stamp -> words(stamp.getIndication(), stamp.getSubIndication()))
              .toList();
      return words(report.getIndication(id), report.getSubIndication(id)) + " " + timestamps;
    } catch (DSSException broken) {
      return broken.getClass().getSimpleName();
    }
  }

  private static String words(Indication indication, @Nullable SubIndication subIndication) {
    return subIndication == null ? indication.name() : indication + " " + subIndication;
  }

  /** A row of today is about a document that was made just now. */
  private static Instant at(Row row) {
    return row.at().equals(NOW) ? Instant.now() : row.at();
  }
}
