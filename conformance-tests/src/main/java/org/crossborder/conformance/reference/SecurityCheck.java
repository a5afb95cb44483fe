// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.crossborder.conformance.as4.ebms.ErrorCode.FAILED_AUTHENTICATION;
import static org.crossborder.conformance.as4.ebms.ErrorCode.POLICY_NONCOMPLIANCE;

import java.time.Clock;
import java.time.Instant;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.security.VerifiedSignature;
import org.crossborder.conformance.partner.PMode;

/** Whether everything was signed, by whom the P-Mode names (eDelivery AS4 1.15, 3.2.6.2.1). */
record SecurityCheck(Conduct conduct, PMode pmode, Clock clock) {
  void check(Unpacked message) throws Refused {
    boolean isSigned = !SignatureVerifier.signatures(message.envelope()).isEmpty();
    conduct.require(
        Rule.SIGNATURE_REQUIRED, isSigned, POLICY_NONCOMPLIANCE, "The message is not signed");
    if (isSigned) {
      VerifiedSignature signature = verified(message);
      requireValidity(signature);
      requireCoverage(message, signature);
    }
  }

  private VerifiedSignature verified(Unpacked message) throws Refused {
    NamedSigner named = NamedSigner.in(message.envelope());
    conduct.mistrust(Rule.ISSUER_SERIAL_ACCEPTED, named.byIssuerAndSerial(), FAILED_AUTHENTICATION);
    conduct.mistrust(Rule.KEY_IDENTIFIER_ACCEPTED, named.byKeyIdentifier(), FAILED_AUTHENTICATION);
    return new SignatureVerifier(
            pmode.profile(), pmode.theirKeys().signers(), conduct.omittedChecks())
        .verify(message.envelope(), message.payloads());
  }

  private void requireValidity(VerifiedSignature signature) throws Refused {
    Instant now = clock.instant();
    conduct.require(
        Rule.SIGNER_NOT_EXPIRED,
        !now.isAfter(signature.signer().getNotAfter().toInstant()),
        FAILED_AUTHENTICATION,
        "The signer's certificate has expired");
    conduct.require(
        Rule.SIGNER_ALREADY_VALID,
        !now.isBefore(signature.signer().getNotBefore().toInstant()),
        FAILED_AUTHENTICATION,
        "The signer's certificate is not valid yet");
  }

  private void requireCoverage(Unpacked message, VerifiedSignature signature) throws Refused {
    boolean someHeader = conduct.breaks(Rule.NO_WRAPPING) && signature.covers("#messaging");
    String header = "#" + Envelope.id(message.messaging());
    require(Rule.HEADER_SIGNED, signature.covers(header) || someHeader, "eb:Messaging");
    require(
        Rule.BODY_SIGNED,
        Envelope.body(message.envelope())
            .filter(body -> signature.covers("#" + Envelope.id(body)))
            .isPresent(),
        "The Body");
    for (MimePart payload : message.payloads()) {
      String uri = "cid:" + payload.contentId();
      require(Rule.PAYLOADS_SIGNED, signature.covers(uri), uri);
    }
  }

  private void require(Rule rule, boolean signed, String part) throws Refused {
    conduct.require(rule, signed, POLICY_NONCOMPLIANCE, part + " is not signed");
  }
}
