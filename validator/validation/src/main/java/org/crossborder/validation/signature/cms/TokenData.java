// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.crossborder.validation.signature.NeededData;
import org.crossborder.validation.signature.timestamp.TimestampToken;
import org.crossborder.validation.signature.timestamp.ValidationData;

/** The certificates and revocation data within a time-stamp token, which no signature covers. */
public final class TokenData {
  private TokenData() {}

  /** What a token brings; nothing if it is none. */
  public static ValidationData in(byte[] token) {
    return CmsEncoding.read(token, true)
        .map(data -> SignedData.getInstance(data.toASN1Structure().getContent()))
        .map(CmsValidationData::in)
        .orElse(ValidationData.NONE);
  }

  /** A token without the zeros that follow it in a PDF. */
  public static byte[] unpadded(byte[] token) {
    int end = DerBounds.endOfValue(token);
    return end < 0 ? token : Arrays.copyOf(token, end);
  }

  /**
   * A token with what is needed to validate it when its authority's certificates have ended.
   *
   * @throws IOException if it is no token
   * @throws IllegalArgumentException if there is no revocation data about its authority
   */
  public static byte[] complete(byte[] token, ValidationData available) throws IOException {
    ValidationData present = in(token);
    Optional<X509Certificate> authority = TimestampToken.parse(token).signer();
    if (authority.isEmpty() || !present.revocationData().isEmpty()) {
      return token;
    }
    try {
      return CmsWriter.withValidationData(
          new CMSSignedData(token),
          present,
          NeededData.of(List.of(authority.get()), present.certificates(), available));
    } catch (CMSException e) {
      throw new IOException("The time-stamp cannot be read", e);
    }
  }
}
