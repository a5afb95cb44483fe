// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.pmode.Security;

/**
 * While certificates are exchanged, two gateways may look at different snapshots, and a message
 * that was signed or encrypted before the exchange may arrive after it. Then EBMS:0101 and 0102 do
 * not end a message: it is secured anew and sent again (decision 17).
 */
final class Rollover {
  private Rollover() {}

  /** Whether the partner may have refused the message only for a certificate that is replaced. */
  static boolean mayExplain(EbmsError error, Security security, Instant now) {
    List<X509Certificate> exchanged =
        switch (ErrorCode.of(error.errorCode()).orElse(ErrorCode.OTHER)) {
          case FAILED_AUTHENTICATION -> security.senderSigning();
          case FAILED_DECRYPTION -> security.receiverEncryption();
          default -> List.of();
        };
    return exchanged.stream().filter(certificate -> isValid(certificate, now)).count() > 1;
  }

  private static boolean isValid(X509Certificate certificate, Instant now) {
    try {
      certificate.checkValidity(Date.from(now));
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }
}
