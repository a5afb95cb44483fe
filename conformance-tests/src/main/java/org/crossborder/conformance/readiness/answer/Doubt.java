// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

/**
 * Why an answer does not stand higher, or needs a look.
 *
 * @param reason which
 * @param subject what it is about: a module, a file, a date
 * @param detail e.g. the verdict and its time; may be empty
 */
public record Doubt(Reason reason, String subject, String detail) {
  /** The kinds of doubt. */
  public enum Reason {
    /** The answer's last day is over. */
    ANSWER_EXPIRED,
    /** The last day of a piece of evidence is over. */
    EVIDENCE_EXPIRED,
    /** The file is not there any more, or is another. */
    FILE_MISSING,
    /** The module's newest result is no pass. */
    TEST_FAILED,
    /** No result of the module is known. */
    TEST_NOT_RUN,
    /** The reply says that it is not in place, but the module passes. */
    TEST_CONTRADICTS
  }
}
