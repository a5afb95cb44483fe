// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.verdict;

import java.util.function.Predicate;
import org.crossborder.conformance.validator.Report;

/**
 * What a report has to say.
 *
 * @param words for people
 * @param holds whether it says that
 */
public record Expected(String words, Predicate<Report> holds) {
  private static final int SERVER_ERROR = 500;

  /** Technically valid, and the signer recognised. */
  public static final Expected ACCEPTED =
      new Expected(
          "TOTAL-PASSED and RECOGNISED",
          report ->
              report.indication().equals("TOTAL_PASSED")
                  && report.recognition().equals("RECOGNISED"));

  /** Technically valid, whoever the signer is and whatever is signed. */
  public static final Expected VALID =
      new Expected("TOTAL-PASSED", report -> report.indication().equals("TOTAL_PASSED"));

  /** The signature proves nothing; or the file is refused at the door, by an error that says so. */
  public static final Expected REFUSED =
      new Expected(
          "TOTAL-FAILED or INDETERMINATE, or an HTTP error 4xx; never RECOGNISED",
          report ->
              !report.recognition().equals("RECOGNISED")
                  && !report.indication().equals("TOTAL_PASSED")
                  && report.status() < SERVER_ERROR);

  /** Whatever the signature is worth, its signer is not recognised. */
  public static final Expected NOT_RECOGNISED =
      new Expected(
          "a verdict that is not RECOGNISED",
          report -> report.isVerdict() && !report.recognition().equals("RECOGNISED"));

  /** This rule is found broken. */
  public static Expected brokenRule(String rule) {
    return new Expected(
        "a finding of rule " + rule,
        report -> report.findings().contains(rule) || report.rule(rule).equals("FAILED"));
  }
}
