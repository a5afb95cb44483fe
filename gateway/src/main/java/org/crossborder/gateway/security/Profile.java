// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/** Holds a received security header against the profile: a deviation is EBMS:0103. */
final class Profile {
  private Profile() {}

  /** The element's Algorithm attribute must be this one. */
  static void requireAlgorithm(Element element, String algorithm) throws MessageRefused {
    requireValue(element, "Algorithm", algorithm);
  }

  static void requireValue(Element element, String attribute, String value) throws MessageRefused {
    String actual = element.getAttributeNS(null, attribute);
    if (!value.equals(actual)) {
      throw deviation(
          "%s/@%s must be %s, and is '%s'."
              .formatted(element.getLocalName(), attribute, value, actual));
    }
  }

  /** The only child element with that name, which must be there. */
  static Element child(Element parent, String namespace, String name) throws MessageRefused {
    try {
      return Dom.required(parent, namespace, name);
    } catch (MessageRefused e) {
      throw deviation(e.errorDetail());
    }
  }

  static MessageRefused deviation(String detail) {
    return new MessageRefused(ErrorCode.POLICY_NONCOMPLIANCE, detail);
  }
}
