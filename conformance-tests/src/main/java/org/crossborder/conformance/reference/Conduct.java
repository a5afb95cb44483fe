// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.util.Set;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.security.Check;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a peer keeps: all, or all but one.
 *
 * @param broken null: none
 */
public record Conduct(@Nullable Rule broken) {
  /** The good peer's. */
  public static final Conduct GOOD = new Conduct(null);

  boolean breaks(Rule rule) {
    return broken == rule;
  }

  /** What its verifier of signatures does not look at. */
  Set<Check> omittedChecks() {
    if (broken == null) {
      return Set.of();
    }
    return switch (broken) {
      case HEADER_DIGEST -> Set.of(Check.HEADER_DIGEST);
      case PAYLOAD_DIGEST -> Set.of(Check.PAYLOAD_DIGEST);
      case SIGNATURE_VALUE -> Set.of(Check.VALUE);
      case SIGNER_KNOWN -> Set.of(Check.SIGNER);
      case SIGNATURE_ALGORITHM -> Set.of(Check.SIGNATURE_METHOD);
      case DIGEST_ALGORITHM -> Set.of(Check.DIGEST_METHOD);
      case IDS_ARE_UNIQUE -> Set.of(Check.UNIQUE_ID);
      default -> Set.of();
    };
  }

  /** Refuses what does not hold, if the peer looks at all. */
  void require(Rule rule, boolean holds, ErrorCode code, String detail) throws Refused {
    if (!holds && !breaks(rule)) {
      throw new Refused(code, detail);
    }
  }

  /** Refuses what is in order, as only a mutant does. */
  void mistrust(Rule rule, boolean affected, ErrorCode code) throws Refused {
    if (affected && breaks(rule)) {
      throw new Refused(code, "This peer " + rule.mutant());
    }
  }
}
