// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.text.ParseException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a CRL (RFC 5280, section 5.3).
 *
 * @param reason as RFC 5280 names it
 */
record RevokedEntry(Instant revocationDate, String reason, @Nullable Instant invalidityDate) {
  private static final String ON_HOLD = "certificateHold";
  private static final String REMOVED = "removeFromCRL";

  static RevokedEntry read(byte[] der, int position) {
    DerCursor entry = new DerCursor(der, position, der.length).next(DerCursor.SEQUENCE).inside();
    entry.next(DerCursor.INTEGER);
    Instant date = DerTime.at(entry.next());
    Extensions extensions = entry.hasMore() ? Extensions.getInstance(entry.next().element()) : null;
    return new RevokedEntry(date, reason(extensions), invalidityDate(extensions));
  }

  boolean isOnHold() {
    return reason.equals(ON_HOLD);
  }

  /** In a delta CRL: no longer revoked. */
  boolean isRemoved() {
    return reason.equals(REMOVED);
  }

  RevocationStatus.Revoked revoked() {
    return new RevocationStatus.Revoked(revocationDate, reason, invalidityDate);
  }

  private static String reason(@Nullable Extensions extensions) {
    return extensions == null || extensions.getExtension(Extension.reasonCode) == null
        ? "unspecified"
        : CRLReason.getInstance(
                ASN1Enumerated.getInstance(
                    extensions.getExtensionParsedValue(Extension.reasonCode)))
            .toString()
            .replace("CRLReason: ", "");
  }

  private static @Nullable Instant invalidityDate(@Nullable Extensions extensions) {
    try {
      return extensions == null || extensions.getExtension(Extension.invalidityDate) == null
          ? null
          : ASN1GeneralizedTime.getInstance(
                  extensions.getExtensionParsedValue(Extension.invalidityDate))
              .getDate()
              .toInstant();
    } catch (ParseException e) {
      throw new IllegalArgumentException("An invalidity date cannot be read", e);
    }
  }
}
