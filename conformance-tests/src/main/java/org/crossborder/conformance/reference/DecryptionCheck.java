// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.crossborder.conformance.as4.ebms.ErrorCode.POLICY_NONCOMPLIANCE;

import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.security.Decryptor;
import org.crossborder.conformance.partner.PMode;

/** Whether every payload was encrypted, for this peer (eDelivery AS4 1.15, 3.2.6.2.2). */
record DecryptionCheck(Conduct conduct, PMode pmode) {

  /** The message decrypted; empty if the peer takes it without being able to. */
  Optional<Unpacked> decrypted(Unpacked message) throws Refused {
    requireEncryption(message);
    Decryptor decryptor =
        new Decryptor(
            pmode.profile(),
            pmode.ownKeys().decryption().keys().getPrivate(),
            conduct.breaks(Rule.CONTENT_ALGORITHM));
    Optional<byte[]> key;
    try {
      key = decryptor.contentKey(message.envelope());
    } catch (Refused notForIt) {
      return forgiven(Rule.ENCRYPTED_FOR_IT, notForIt);
    }
    try {
      return Optional.of(
          key.isEmpty()
              ? message
              : message.with(decryptor.decrypt(message.envelope(), message.payloads(), key.get())));
    } catch (Refused altered) {
      return forgiven(Rule.DECRYPTION_VERIFIED, altered);
    }
  }

  private Optional<Unpacked> forgiven(Rule rule, Refused refused) throws Refused {
    if (conduct.breaks(rule)) {
      return Optional.empty();
    }
    throw refused;
  }

  private void requireEncryption(Unpacked message) throws Refused {
    List<String> encrypted = Decryptor.encrypted(message.envelope());
    conduct.require(
        Rule.ENCRYPTION_REQUIRED,
        !encrypted.isEmpty() || message.payloads().isEmpty(),
        POLICY_NONCOMPLIANCE,
        "The payloads are not encrypted");
    for (MimePart payload : message.payloads()) {
      conduct.require(
          Rule.ALL_PAYLOADS_ENCRYPTED,
          encrypted.isEmpty() || encrypted.contains(payload.contentId()),
          POLICY_NONCOMPLIANCE,
          payload.contentId() + " is not encrypted");
    }
  }
}
