// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** Service and action, which a ping does not show. */
final class PModeStep extends DoctorStep {
  PModeStep() {
    super(
        "p-mode",
        "The gateway has a P-Mode for the run's service and action",
        "A message with one small XML document, to the run's service and action",
        "A receipt",
        FaultClass.CONFIGURATION,
        PingStep.ID);
  }

  @Override
  Judgement observe(Partner partner) throws IOException {
    Answer answer = partner.send(partner.message()).answer();
    return answer.receipt().isPresent()
        ? Judgement.passed(answer.summary())
        : ill(
            answer.summary(),
            "Compare agreement, service, action and message properties with the gateway's P-Mode.");
  }
}
