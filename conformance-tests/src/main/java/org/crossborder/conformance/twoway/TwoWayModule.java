// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A module that looks at the reply to a message that was pushed, however the reply came. */
final class TwoWayModule implements ConformanceModule<Both> {
  private final About about;
  private final Look look;
  private final String advice;

  /** What is wrong; empty if nothing. */
  @FunctionalInterface
  interface Look {
    List<String> faults(Both.Replied exchange);
  }

  /**
   * @param first the module that must have passed: without a reply there is nothing to look at
   */
  TwoWayModule(
      String first, String id, String requirement, String title, Look look, String advice) {
    List<String> needs = id.equals(first) ? List.of() : List.of(first);
    this.about =
        new About(
            id,
            title,
            List.of(requirement),
            "A UserMessage is pushed; all modules of this plan look at the same reply",
            title,
            needs);
    this.look = look;
    this.advice = advice;
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public Judgement judge(Both both) throws Exception {
    Optional<Both.Replied> exchange;
    try {
      exchange = both.exchange();
    } catch (IOException refused) {
      return Judgement.indeterminate(
          FaultClass.CONFIGURATION,
          String.valueOf(refused.getMessage()),
          "Check the plan as4-receiver first.");
    }
    if (exchange.isEmpty()) {
      return Judgement.failed(FaultClass.IMPLEMENTATION, "Nothing came back in time", advice);
    }
    List<String> faults = look.faults(exchange.get());
    return faults.isEmpty()
        ? Judgement.passed("So it is in message " + exchange.get().reply().messageId())
        : Judgement.failed(FaultClass.IMPLEMENTATION, String.join("; ", faults), advice);
  }
}
