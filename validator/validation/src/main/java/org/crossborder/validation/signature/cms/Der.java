// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/** Octets of what was parsed already, and so can be encoded. */
final class Der {
  private Der() {}

  /** As it was parsed. */
  static byte[] of(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("A value that was read cannot be written", e);
    }
  }

  /** In the distinguished encoding. */
  static byte[] distinguished(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("A value that was read cannot be written", e);
    }
  }
}
