// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import java.security.cert.X509Certificate;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A signature that holds.
 *
 * @param signer one of the certificates that were known beforehand
 * @param references each ds:Reference, in its order
 */
public record VerifiedSignature(X509Certificate signer, List<Element> references) {
  public VerifiedSignature {
    references = List.copyOf(references);
  }

  /** Whether a URI is signed. */
  public boolean covers(String uri) {
    return references.stream().anyMatch(reference -> uri.equals(reference.getAttribute("URI")));
  }
}
