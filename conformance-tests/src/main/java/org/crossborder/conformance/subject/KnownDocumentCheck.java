// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Consumer;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.validator.Report;

/** A validator that is told which document is known already (rule D13). */
public record KnownDocumentCheck(Judge judge) {
  /** Judges a document while another is known. */
  @FunctionalInterface
  public interface Judge {
    /** The report on {@code document}; status 200 if there is a verdict. */
    Report judge(byte[] known, byte[] document) throws IOException, InterruptedException;
  }

  Report run(byte[] known, byte[] document, Clock clock, Consumer<Exchange> wire)
      throws IOException, InterruptedException {
    Report report = judge.judge(known, document);
    wire.accept(
        new Exchange(
            clock.instant(),
            "validator.known",
            "application/xml",
            document,
            "a report",
            report.json().toString().getBytes(StandardCharsets.UTF_8)));
    return report;
  }
}
