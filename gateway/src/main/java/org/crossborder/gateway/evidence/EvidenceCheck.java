// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One thing that verifying a package has shown, or has not.
 *
 * @param step what was looked at
 * @param sentence what is proved and by whom, or why it is not, in plain words
 * @param file the file that it is about, or null if it is about several
 */
@SuppressWarnings("AnnotateFormatMethod") // every sentence is tried by a test
public record EvidenceCheck(Step step, Result result, String sentence, @Nullable String file) {
  /** The steps, in their order. */
  public enum Step {
    ARCHIVE,
    SEAL,
    TIME_STAMPS,
    CONTENTS,
    TRUST,
    SEALER,
    DOCUMENT,
    RECOGNITION,
    MESSAGE,
    RECEIPT,
    ACKNOWLEDGEMENT
  }

  /** What came of it. */
  public enum Result {
    /** It is proved. */
    HOLDS,
    /** It is not as it must be; nothing in the package is to be relied on. */
    FAILS,
    /** What would prove it is not in the package, or the verifier lacks it. */
    OPEN
  }

  static EvidenceCheck holds(Step step, String sentence, @Nullable Object... values) {
    return new EvidenceCheck(step, Result.HOLDS, sentence.formatted(values), null);
  }

  static EvidenceCheck open(Step step, String sentence, @Nullable Object... values) {
    return new EvidenceCheck(step, Result.OPEN, sentence.formatted(values), null);
  }

  static EvidenceCheck fails(
      Step step, @Nullable String file, String sentence, @Nullable Object... values) {
    return new EvidenceCheck(step, Result.FAILS, sentence.formatted(values), file);
  }
}
