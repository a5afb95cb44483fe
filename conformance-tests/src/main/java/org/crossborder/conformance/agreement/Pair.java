// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.Set;
import java.util.function.Function;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.validator.Inquiry;

/**
 * How a rule is kept, and how it is broken.
 *
 * @param rule its id, e.g. D05
 * @param title what must hold
 * @param keeping what keeps it, in a few words
 * @param kept makes that
 * @param keptAs the outcomes that are right for it
 * @param breaking what breaks it, in a few words
 * @param broken makes that
 * @param brokenAs the outcomes that are right for it
 */
record Pair(
    String rule,
    String title,
    String keeping,
    Function<Fixtures, Inquiry> kept,
    Set<String> keptAs,
    String breaking,
    Function<Fixtures, Inquiry> broken,
    Set<String> brokenAs) {
  private static final String CERTIFICATE = "a certificate of origin in which all is right";

  Pair {
    keptAs = Set.copyOf(keptAs);
    brokenAs = Set.copyOf(brokenAs);
  }

  /** A rule that good certificates keep. */
  static Pair of(String rule, String title, String breaking, Function<Fixtures, Inquiry> broken) {
    return new Pair(
        rule,
        title,
        CERTIFICATE,
        Fixtures::good,
        Set.of("PASSED"),
        breaking,
        broken,
        Set.of("FAILED"));
  }

  /** With something else that keeps it. */
  Pair keptBy(String words, Function<Fixtures, Inquiry> other) {
    return new Pair(rule, title, words, other, keptAs, breaking, broken, brokenAs);
  }

  /** A rule that does not speak about what is right. */
  Pair silentAboutOthers() {
    return new Pair(
        rule, title, keeping, kept, Set.of("PASSED", "NOT_APPLICABLE"), breaking, broken, brokenAs);
  }

  /** A rule whose breach only a person can be sure of. */
  Pair orUndecided() {
    return new Pair(
        rule, title, keeping, kept, keptAs, breaking, broken, Set.of("FAILED", "INDETERMINATE"));
  }
}
