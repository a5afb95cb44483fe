// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import java.util.stream.Collectors;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Document;

/** What a message's sender has put its name to: the digests, whatever made the signature. */
final class SignatureValues {
  private SignatureValues() {}

  static String of(Document envelope) {
    return SignatureVerifier.signatures(envelope).stream()
        .flatMap(signature -> Elements.all(signature, DS, "DigestValue").stream())
        .map(value -> value.getTextContent().strip())
        .collect(Collectors.joining(" "));
  }
}
