// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import static org.crossborder.validation.signature.timestamp.TimestampDefect.PURPOSE;
import static org.crossborder.validation.signature.timestamp.TimestampDefect.SIGNATURE;
import static org.crossborder.validation.signature.timestamp.TimestampDefect.TIME;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;

/** What a token has to be by itself: signed, for this purpose, at a time that can be true. */
final class TokenSignature {
  /** How far the clocks of authority and verifier may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private TokenSignature() {}

  static Optional<Shortcoming> value(TokenCase asked) {
    return Shortcoming.unless(verifies(asked), SIGNATURE, asked.name());
  }

  /** RFC 3161, section 2.3: the extended key usage is critical, and time-stamping alone. */
  static Optional<Shortcoming> purpose(TokenCase asked) {
    try {
      TSPUtil.validateCertificate(new X509CertificateHolder(asked.authority().getEncoded()));
      return Optional.empty();
    } catch (TSPException | CertificateEncodingException | IOException | RuntimeException e) {
      return Shortcoming.of(PURPOSE, asked.name());
    }
  }

  static Optional<Shortcoming> time(TokenCase asked) {
    Instant time = asked.token().time();
    boolean isPast = !time.isAfter(asked.existedBy().plus(CLOCK_SKEW));
    boolean isInPeriod =
        !time.isBefore(asked.authority().getNotBefore().toInstant())
            && !time.isAfter(asked.authority().getNotAfter().toInstant());
    return Shortcoming.unless(isPast && isInPeriod, TIME, time);
  }

  private static boolean verifies(TokenCase asked) {
    try {
      return asked
          .signer()
          .verify(new JcaSimpleSignerInfoVerifierBuilder().build(asked.authority().getPublicKey()));
    } catch (CMSException | OperatorCreationException | RuntimeException e) {
      return false;
    }
  }
}
