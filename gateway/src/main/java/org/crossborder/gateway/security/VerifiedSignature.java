// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.cert.X509Certificate;
import java.util.List;
import org.crossborder.gateway.ebms.SignedReference;

/** A signature that holds: who made it, and over what. */
public record VerifiedSignature(X509Certificate signer, List<SignedReference> references) {
  public VerifiedSignature {
    references = List.copyOf(references);
  }
}
