// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.WSSE;
import static org.crossborder.gateway.ebms.Namespaces.XENC;

import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/** What a received wsse:Security header holds (WSS 1.1.1, 5); all else in it is not used. */
record SecurityHeader(
    List<Element> tokens,
    Optional<Element> signature,
    Optional<Element> encryptedKey,
    List<Element> encryptedData) {

  static SecurityHeader of(Envelope envelope) throws MessageRefused {
    Element security =
        envelope
            .security()
            .orElseThrow(
                () ->
                    new MessageRefused(
                        ErrorCode.POLICY_NONCOMPLIANCE,
                        "The message has no wsse:Security header; it must be signed, and its"
                            + " attachments encrypted."));
    return new SecurityHeader(
        Dom.children(security, WSSE, "BinarySecurityToken"),
        atMostOne(security, DS, "Signature"),
        atMostOne(security, XENC, "EncryptedKey"),
        Dom.children(security, XENC, "EncryptedData"));
  }

  private static Optional<Element> atMostOne(Element security, String namespace, String name)
      throws MessageRefused {
    List<Element> found = Dom.children(security, namespace, name);
    if (found.size() > 1) {
      throw new MessageRefused(
          ErrorCode.POLICY_NONCOMPLIANCE,
          "The wsse:Security header has more than one " + name + ".");
    }
    return found.stream().findFirst();
  }
}
