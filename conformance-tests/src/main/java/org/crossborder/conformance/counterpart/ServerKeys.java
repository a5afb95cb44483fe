// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.util.Map;
import java.util.Optional;
import org.crossborder.conformance.pki.Credential;

/**
 * What the suite serves TLS with.
 *
 * @param good what a sender must trust
 * @param defective what it must not; a defect may be missing
 */
public record ServerKeys(Credential good, Map<Defect, Credential> defective) {
  /** Why a certificate is refused (RFC 5280, 6.1; RFC 9525, 6). */
  public enum Defect {
    /** It was good until yesterday. */
    EXPIRED,
    /** No authority stands behind it. */
    SELF_SIGNED,
    /** It is another host's. */
    OTHER_NAME
  }

  public ServerKeys {
    defective = Map.copyOf(defective);
  }

  /** The certificate with a defect, if the run has one. */
  public Optional<Credential> with(Defect defect) {
    return Optional.ofNullable(defective.get(defect));
  }
}
