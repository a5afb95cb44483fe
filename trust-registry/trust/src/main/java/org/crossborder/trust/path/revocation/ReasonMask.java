// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import org.bouncycastle.asn1.x509.ReasonFlags;
import org.jspecify.annotations.Nullable;

/** A set of revocation reasons (RFC 5280, section 6.3.2: reasons_mask). */
record ReasonMask(int bits) {
  static final ReasonMask NONE = new ReasonMask(0);
  static final ReasonMask ALL =
      new ReasonMask(
          ReasonFlags.keyCompromise
              | ReasonFlags.cACompromise
              | ReasonFlags.affiliationChanged
              | ReasonFlags.superseded
              | ReasonFlags.cessationOfOperation
              | ReasonFlags.certificateHold
              | ReasonFlags.privilegeWithdrawn
              | ReasonFlags.aACompromise);

  /** Some reasons; all if none are named. */
  static ReasonMask of(@Nullable ReasonFlags flags) {
    return flags == null ? ALL : new ReasonMask(flags.intValue() & ALL.bits);
  }

  ReasonMask and(ReasonMask other) {
    return new ReasonMask(bits & other.bits);
  }

  ReasonMask or(ReasonMask other) {
    return new ReasonMask(bits | other.bits);
  }

  boolean adds(ReasonMask other) {
    return (bits & ~other.bits) != 0;
  }
}
