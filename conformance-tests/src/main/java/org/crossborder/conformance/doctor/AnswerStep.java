// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** The way back: what the gateway signs, the suite verifies. */
final class AnswerStep extends DoctorStep {
  AnswerStep() {
    super(
        "answer",
        "The gateway signs what it answers with the key that the run names",
        "The signature of the receipt for a ping",
        "It holds, by one of the certificates of theirs.signing",
        FaultClass.TRUST,
        PingStep.ID);
  }

  @Override
  Judgement observe(Partner partner) throws IOException {
    Answer answer = partner.send(partner.ping()).answer();
    return answer.signature() == null
        ? ill(
            answer.summary(),
            "Take the gateway's present signing certificate into the run, or let it sign receipts.")
        : Judgement.passed(
            "Signed by " + answer.signature().signer().getSubjectX500Principal().getName());
  }
}
