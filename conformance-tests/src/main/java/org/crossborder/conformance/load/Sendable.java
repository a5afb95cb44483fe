// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import java.util.LinkedHashMap;
import java.util.Map;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Element;

/**
 * A message that is signed and encrypted and waits to be sent.
 *
 * @param payloadSha256 by which it is found where it was delivered
 * @param digests of each reference of its signature, by its URI, which the receipt must repeat
 */
record Sendable(
    String messageId, HttpBody body, String payloadSha256, Map<String, String> digests) {
  static Sendable of(Packed packed, String payloadSha256) {
    return new Sendable(
        packed.messageId(), packed.body(), payloadSha256, digests(packed.references()));
  }

  static Map<String, String> digests(Iterable<Element> references) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (Element reference : references) {
      digests.put(
          reference.getAttribute("URI"),
          Elements.text(reference, DS, "DigestValue").replaceAll("\\s", ""));
    }
    return digests;
  }
}
