// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import java.util.List;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.backend.Untried;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Level;

/** A module about the national side: something is tried, and held to what has to come of it. */
final class NationalModule extends TargetModule {
  private final Level level;
  private final String advice;
  private final Trial trial;

  /** What is done. */
  @FunctionalInterface
  interface Trial {
    /**
     * Does it.
     *
     * @return what was seen, if it is as it has to be
     * @throws Unmet if it is not
     */
    String seen(NationalSystem system) throws Exception;
  }

  /** What is to be said of a module beside its trial. */
  record Words(String id, String requirements, String title, String sent, String advice) {}

  private NationalModule(Words words, Level level, List<String> needs, Trial trial) {
    super(
        new About(
            words.id(),
            words.title(),
            List.of(words.requirements().split(" ")),
            words.sent(),
            words.title(),
            needs));
    this.level = level;
    this.advice = words.advice();
    this.trial = trial;
  }

  static NationalModule must(Words words, Trial trial) {
    return new NationalModule(words, Level.MUST, List.of(), trial);
  }

  static NationalModule must(Words words, String needs, Trial trial) {
    return new NationalModule(words, Level.MUST, List.of(needs), trial);
  }

  static NationalModule should(Words words, Trial trial) {
    return new NationalModule(words, Level.SHOULD, List.of(), trial);
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    try {
      return Judgement.passed(trial.seen(targets.national()));
    } catch (Untried untried) {
      return untried.judgement();
    } catch (Unmet unmet) {
      String received = String.valueOf(unmet.getMessage());
      return level == Level.MUST
          ? Judgement.failed(FaultClass.IMPLEMENTATION, received, advice)
          : Judgement.warning(received, advice);
    }
  }
}
