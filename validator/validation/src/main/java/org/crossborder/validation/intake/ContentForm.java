// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What bytes are, by how they begin; never by a file name, and never by what somebody says. Whether
 * they are well-formed is for the form's own reader to say.
 */
public enum ContentForm {
  XML,
  /** A ZIP archive; only ASiC containers are accepted. */
  ZIP,
  PDF,
  /** CMS signed data in DER, BER or PEM. */
  CMS,
  JSON,
  OTHER;

  private static final byte[] SIGNED_DATA = {
    0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x02
  };
  private static final int LONGEST_HEADER = 8;

  /** The form of these bytes. */
  public static ContentForm of(byte[] bytes) {
    if (startsWith(bytes, "PK\3\4") || startsWith(bytes, "PK\5\6")) {
      return ZIP;
    }
    if (startsWith(bytes, "%PDF-")) {
      return PDF;
    }
    if (isSignedData(bytes)
        || startsWith(bytes, "-----BEGIN CMS-----")
        || startsWith(bytes, "-----BEGIN PKCS7-----")) {
      return CMS;
    }
    return switch (firstCharacter(bytes)) {
      case '<' -> XML;
      case '{', '[' -> JSON;
      default -> OTHER;
    };
  }

  /** A sequence whose first value is the identifier of signed data (RFC 5652, section 5.1). */
  private static boolean isSignedData(byte[] bytes) {
    for (int at = 2; at <= LONGEST_HEADER && at + SIGNED_DATA.length <= bytes.length; at++) {
      int end = at + SIGNED_DATA.length;
      if (bytes[0] == 0x30 && Arrays.equals(bytes, at, end, SIGNED_DATA, 0, SIGNED_DATA.length)) {
        return true;
      }
    }
    return false;
  }

  /** Past byte order marks, zeros of UTF-16 and UTF-32, and white space; 0 if there is none. */
  private static int firstCharacter(byte[] bytes) {
    for (byte octet : bytes) {
      boolean mark = octet == (byte) 0xef || octet == (byte) 0xbb || octet == (byte) 0xbf;
      boolean wide = octet == (byte) 0xfe || octet == (byte) 0xff || octet == 0;
      boolean space = octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
      if (!mark && !wide && !space) {
        return octet;
      }
    }
    return 0;
  }

  private static boolean startsWith(byte[] bytes, String start) {
    byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }
}
