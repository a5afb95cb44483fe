// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.conformance.as4.ebms.MessagingWriter;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes receipts with non-repudiation information (AS4 1.0, 5.1.8). */
record Receipts(Conduct conduct) {
  private static final String OTHER_DIGEST = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  Document of(Unpacked message, Instant now) {
    String messageId = message.user().messageId();
    return MessagingWriter.receipt(
        conduct.breaks(Rule.RECEIPT_HAS_ITS_OWN_ID) ? messageId : UUID.randomUUID() + "@reference",
        conduct.breaks(Rule.RECEIPT_REFERS) ? "another@reference" : messageId,
        now,
        references(message));
  }

  private List<Element> references(Unpacked message) {
    List<Element> references = new ArrayList<>();
    for (Element signature : SignatureVerifier.signatures(message.envelope())) {
      references.addAll(Elements.all(signature, DS, "Reference"));
    }
    if (conduct.breaks(Rule.RECEIPT_REPEATS_REFERENCES) && !references.isEmpty()) {
      references.remove(references.size() - 1);
    }
    if (conduct.breaks(Rule.RECEIPT_REPEATS_DIGESTS)) {
      references.forEach(
          reference ->
              Elements.child(reference, DS, "DigestValue")
                  .ifPresent(value -> value.setTextContent(OTHER_DIGEST)));
    }
    return references;
  }
}
