// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import java.util.Base64;

/** Base64 of RFC 4648, section 4, in the one way to write it: padded, no stray bits. */
public final class CanonicalBase64 {
  private CanonicalBase64() {}

  /** The bytes, if the text is their only encoding. */
  public static byte[] decode(String text) throws MalformedLogException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
      throw new MalformedLogException("Base64 in a second spelling");
    } catch (IllegalArgumentException e) {
      throw new MalformedLogException("Not base64: " + e.getMessage());
    }
  }

  static byte[] decode(String text, int length) throws MalformedLogException {
    byte[] bytes = decode(text);
    if (bytes.length != length) {
      throw new MalformedLogException(bytes.length + " bytes instead of " + length);
    }
    return bytes;
  }
}
