// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the recipient says of a document; kept apart from the receipt, and each from the others
 * (rule X03; MLEC 14).
 *
 * <p>They are said in this order, each at most once; one may be left out, except that only an
 * accepted document is used. Acceptance and refusal are final: the other side may have acted upon
 * them.
 */
@SuppressWarnings("ImmutableEnumChecker") // Map.of and Set.of are
public enum AcknowledgementStatus {
  /** It has arrived. */
  RECEIVED,
  /** The national side's own system can read it. */
  READABLE,
  /** The recipient relies on it. */
  ACCEPTED,
  /** The recipient does not rely on it, and says why. */
  REJECTED,
  /** What it was issued for has been done with it, such as a clearance. */
  USED;

  private static final Set<AcknowledgementStatus> FIRST =
      Set.of(RECEIVED, READABLE, ACCEPTED, REJECTED);

  private static final Map<AcknowledgementStatus, Set<AcknowledgementStatus>> NEXT =
      Map.of(
          RECEIVED, Set.of(READABLE, ACCEPTED, REJECTED),
          READABLE, Set.of(ACCEPTED, REJECTED),
          ACCEPTED, Set.of(USED),
          REJECTED, Set.of(),
          USED, Set.of());

  /**
   * Whether this may be said now.
   *
   * @param last what was said last, or null if nothing was
   */
  public boolean mayFollow(@Nullable AcknowledgementStatus last) {
    return (last == null ? FIRST : NEXT.getOrDefault(last, Set.of())).contains(this);
  }

  /** Whether it decides on the document. */
  public boolean isVerdict() {
    return this == ACCEPTED || this == REJECTED;
  }
}
