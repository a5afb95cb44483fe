// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;
import org.crossborder.conformance.validator.Report;
import tools.jackson.databind.json.JsonMapper;

/** A validator that is told which document is known already (rule D13). */
public record KnownDocumentCheck(Judge judge) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Judges a document while another is known. */
  @FunctionalInterface
  public interface Judge {
    /** The report on {@code document}; status 200 if there is a verdict. */
    Report judge(byte[] known, byte[] document) throws IOException;
  }

  Report run(byte[] known, byte[] document, Observations observations) throws IOException {
    Exchange asked = Exchange.asked("validator.known", "application/xml", document);
    Exchange seen =
        observations.see(
            asked,
            () -> {
              Report report = judge.judge(known, document);
              return asked.answered(
                  observations.clock().instant(),
                  report.status(),
                  report.json().toString().getBytes(StandardCharsets.UTF_8));
            });
    return new Report(seen.status(), JSON.readTree(seen.received()));
  }
}
