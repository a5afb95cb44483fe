// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.Base64;
import org.w3c.dom.Element;

/** Changes one bit. */
final class Bits {
  private Bits() {}

  static byte[] flipLast(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[flipped.length - 1] ^= 1;
    return flipped;
  }

  static void flipBase64(Element element) {
    byte[] value = Base64.getMimeDecoder().decode(element.getTextContent());
    element.setTextContent(Base64.getEncoder().encodeToString(flipLast(value)));
  }
}
