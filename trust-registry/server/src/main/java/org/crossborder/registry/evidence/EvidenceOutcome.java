// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.evidence;

import java.util.List;

/** What came of revocation data that somebody sent. */
public sealed interface EvidenceOutcome {
  /**
   * It is recorded.
   *
   * @param services whose CA signed it
   * @param logIndex of the last entry that names it
   */
  record Recorded(List<String> services, long logIndex) implements EvidenceOutcome {}

  /** It was known already. */
  record Known(String sha256) implements EvidenceOutcome {}

  /** It is not taken; the sentence says why. */
  record Refused(String sentence) implements EvidenceOutcome {}
}
