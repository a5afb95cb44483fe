// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;
import static org.crossborder.conformance.as4.xml.Namespaces.WSSE;

import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Document;

/** How a signature names its signer. */
record NamedSigner(boolean byIssuerAndSerial, boolean byKeyIdentifier) {
  static NamedSigner in(Document envelope) {
    return new NamedSigner(
        has(envelope, DS, "X509IssuerSerial"), has(envelope, WSSE, "KeyIdentifier"));
  }

  private static boolean has(Document envelope, String namespace, String name) {
    return SignatureVerifier.signatures(envelope).stream()
        .anyMatch(signature -> !Elements.all(signature, namespace, name).isEmpty());
  }
}
