// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a broker answers to what was put there. */
public final class HandledJson {
  private HandledJson() {}

  /** The outcome; what cannot be decided now is {@code UNDECIDED}, for it will not be kept. */
  public static ObjectNode of(Handled handled) {
    if (handled instanceof Handled.Done done) {
      return done.outcome();
    }
    if (handled instanceof Handled.Refused refused) {
      return refused.outcome();
    }
    return outcome(
        "UNDECIDED", "It cannot be decided now; nothing was stored. Put it there again later");
  }

  /** What the gateway failed over; an operator has to look into it. */
  public static Handled.Refused failed() {
    return new Handled.Refused(
        outcome(
            "FAILED",
            "The gateway has failed over this several times and passes it by; its log says why."
                + " Put it there again once that is mended"));
  }

  private static ObjectNode outcome(String outcome, String sentence) {
    return JsonNodeFactory.instance.objectNode().put("outcome", outcome).put("sentence", sentence);
  }
}
