// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.Base64;
import org.w3c.dom.Element;

/** The octets that an element holds as base64; none if it holds something else. */
final class Base64Text {
  private Base64Text() {}

  static byte[] of(Element element) {
    try {
      return Base64.getMimeDecoder().decode(element.getTextContent());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
