// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import org.crossborder.gateway.store.KeptPackage;

/** What came of asking for an evidence package. */
public sealed interface EvidenceOutcome {
  /** The package. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Made(byte[] bytes, KeptPackage kept) implements EvidenceOutcome {}

  /** It would be larger than the gateway makes them; the sentence says how large that is. */
  record TooLarge(String sentence) implements EvidenceOutcome {}
}
