// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.security.Decryptor;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.suite.Observations;
import org.w3c.dom.Document;

/** Finds the key that the payloads of one message are encrypted with. */
@FunctionalInterface
public interface ContentKey {
  /**
   * The key; empty if nothing is encrypted.
   *
   * @throws Refused if it is not for the suite's key, or comes otherwise than the profile says
   */
  Optional<byte[]> of(Document envelope) throws Refused, IOException;

  /** By the suite's own key for decryption. */
  static ContentKey held(PMode pmode) {
    return decryptor(pmode)::contentKey;
  }

  /**
   * The same as an observation. A record holds this one message's key and never the suite's, and
   * so shows what that one message said, and no other.
   */
  static ContentKey seen(Observations observations, PMode pmode) {
    return envelope -> {
      if (!Decryptor.hasContentKey(envelope)) {
        return Optional.empty();
      }
      return read(
          observations.read(
              "the suite's key for decryption",
              "the message's content key",
              () -> written(held(pmode), envelope)));
    };
  }

  private static Decryptor decryptor(PMode pmode) {
    return new Decryptor(
        pmode.profile(), pmode.ownKeys().decryption().keys().getPrivate(), false);
  }

  private static String written(ContentKey held, Document envelope) throws IOException {
    try {
      return held.of(envelope).map(HexFormat.of()::formatHex).orElse("");
    } catch (Refused refused) {
      return refused.code().code() + " " + refused.getMessage();
    }
  }

  private static Optional<byte[]> read(String said) throws Refused {
    Optional<ErrorCode> error = ErrorCode.of(said.split(" ", 2)[0]);
    if (error.isPresent()) {
      throw new Refused(error.get(), said.split(" ", 2)[1]);
    }
    return Optional.of(HexFormat.of().parseHex(said));
  }
}
