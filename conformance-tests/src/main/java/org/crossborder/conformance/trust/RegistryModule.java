// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.time.format.DateTimeParseException;
import java.util.List;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** Reads what a registry publishes, and says what is wrong with it. */
final class RegistryModule extends TargetModule {
  private final Look look;

  RegistryModule(String id, String requirement, String title, String read, Look look) {
    super(new About(id, title, List.of(requirement), "GET of " + read, title, List.of()));
    this.look = look;
  }

  /** What is wrong; empty if nothing. */
  @FunctionalInterface
  interface Look {
    List<String> at(Targets targets) throws Exception;
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    List<String> wrong;
    try {
      wrong = look.at(targets);
    } catch (DateTimeParseException noTime) {
      wrong = List.of("What should be a time is none: " + noTime.getParsedString());
    }
    return wrong.isEmpty()
        ? Judgement.passed("As expected")
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            String.join("; ", wrong.subList(0, Math.min(wrong.size(), 10))),
            "Compare with the raw bytes of this module, and publish anew.");
  }
}
