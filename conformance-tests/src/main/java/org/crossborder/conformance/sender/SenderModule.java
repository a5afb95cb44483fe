// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.io.IOException;
import java.util.List;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/**
 * A module that has the gateway under test send. That it cannot be made to is judged here, once.
 */
abstract class SenderModule implements ConformanceModule<Counterpart> {
  private final About about;

  SenderModule(String id, String title, String requirement, String sent, String expected) {
    List<String> needs = id.equals(Sends.ID) ? List.of() : List.of(Sends.ID);
    about = new About(id, title, List.of(requirement), sent, expected, needs);
  }

  @Override
  public final About about() {
    return about;
  }

  @Override
  public final Judgement judge(Counterpart counterpart) throws Exception {
    try {
      return observe(counterpart);
    } catch (IOException unasked) {
      return Judgement.indeterminate(
          FaultClass.CONFIGURATION,
          "The gateway could not be made to send: " + unasked.getMessage(),
          "Check what the run file says under 'sending'.");
    }
  }

  /** Tries it. */
  abstract Judgement observe(Counterpart counterpart) throws Exception;

  /** Nothing came although a document was to be sent. */
  static Judgement nothingCame(Counterpart counterpart) {
    return Judgement.indeterminate(
        FaultClass.CONFIGURATION,
        "No message came within " + counterpart.times().first().toSeconds() + " s",
        "Check that the gateway has the suite as its partner, at the address of the run file,"
            + " with the suite's certificates.");
  }
}
