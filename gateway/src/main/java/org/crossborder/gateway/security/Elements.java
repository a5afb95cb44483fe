// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.util.Base64;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/** Writes and reads the elements of XML Encryption and XML Signature. */
final class Elements {
  private Elements() {}

  static Element child(Element parent, String namespace, String name) {
    Element child = parent.getOwnerDocument().createElementNS(namespace, name);
    parent.appendChild(child);
    return child;
  }

  static Element algorithm(Element parent, String namespace, String name, String algorithm) {
    Element child = child(parent, namespace, name);
    child.setAttributeNS(null, "Algorithm", algorithm);
    return child;
  }

  static void text(Element parent, String namespace, String name, String text) {
    child(parent, namespace, name).setTextContent(text);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** What the element holds as base64, with or without line ends. */
  static byte[] bytes(Element element) throws MessageRefused {
    return Base64.getMimeDecoder().decode(Dom.text(element));
  }
}
