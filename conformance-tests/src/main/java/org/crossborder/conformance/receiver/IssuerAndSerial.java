// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.security.TokenForm;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Judgement;

/** A receiver takes each way to name a certificate. */
final class IssuerAndSerial extends ReceiverModule {
  IssuerAndSerial() {
    super(
        "issuer-and-serial",
        "A signer named by issuer and serial number is accepted",
        List.of("AS4-SEC-18"),
        "A UserMessage without BinarySecurityToken",
        "A receipt");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    return ReceiptJudge.accepted(
        partner.send(partner.message().signed(signing -> signing.naming(TokenForm.ISSUER_SERIAL))));
  }
}
