// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/** Reads CMS signed data in DER, BER or PEM (RFC 5652; RFC 7468, section 9), within bounds. */
final class CmsEncoding {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN (CMS|PKCS7)-----\\s([A-Za-z0-9+/=\\s]*)-----END \\1-----\\s*");

  private CmsEncoding() {}

  /**
   * The signed data; empty if the bytes are anything else, or exceed the bounds.
   *
   * @param paddingAllowed whether zeros may follow, as in the contents of a PDF signature
   */
  static Optional<CMSSignedData> read(byte[] bytes, boolean paddingAllowed) {
    byte[] encoded = withoutArmor(bytes);
    int end = DerBounds.endOfValue(encoded);
    if (end < 0 || !isPadding(encoded, end, paddingAllowed)) {
      return Optional.empty();
    }
    try {
      ASN1Primitive value = ASN1Primitive.fromByteArray(Arrays.copyOf(encoded, end));
      return Optional.of(new CMSSignedData(ContentInfo.getInstance(value)));
    } catch (IOException | CMSException | RuntimeException notSignedData) {
      return Optional.empty();
    }
  }

  private static boolean isPadding(byte[] bytes, int start, boolean allowed) {
    for (int at = start; at < bytes.length; at++) {
      if (!allowed || bytes[at] != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] withoutArmor(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != '-') {
      return bytes;
    }
    Matcher armor = PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    try {
      return armor.matches() ? Base64.getMimeDecoder().decode(armor.group(2)) : new byte[0];
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
