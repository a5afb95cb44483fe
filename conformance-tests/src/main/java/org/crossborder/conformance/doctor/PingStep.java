// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.util.Locale;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.ebms.EbmsError;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** The AS4 ping: what the suite signs and encrypts, the gateway verifies and decrypts. */
final class PingStep extends DoctorStep {
  static final String ID = "ping";

  PingStep() {
    super(
        ID,
        "The gateway understands a ping",
        "A message to the test service of ebMS 3.0, signed by the suite, encrypted for the gateway",
        "A receipt",
        FaultClass.CONFIGURATION,
        TlsStep.ID);
  }

  @Override
  Judgement observe(Partner partner) throws IOException {
    Answer answer = partner.send(partner.ping()).answer();
    if (answer.receipt().isPresent()) {
      return Judgement.passed(answer.summary());
    }
    String code = answer.error().map(e -> e.errors().get(0)).map(EbmsError::code).orElse("");
    return ill(answer.summary(), fix(code.toUpperCase(Locale.ROOT), answer.http().status()));
  }

  private static String fix(String code, int status) {
    return switch (code) {
      case "EBMS:0010" ->
          "Compare party ids, their types, roles and the agreement with the gateway's P-Mode, and"
              + " add a test P-Mode there.";
      case "EBMS:0101" -> "Register the suite's signing certificate at the gateway.";
      case "EBMS:0102" -> "Take the gateway's present encryption certificate into the run.";
      case "EBMS:0103" -> "Both sides must speak the same profile: 1.15, 2.0 or 2.0-EC.";
      default ->
          status == 404
              ? "Check the path of the target."
              : "Look into the gateway's log at this time; the answer is in the result file.";
    };
  }
}
