// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.crossborder.validation.signature.SealedDocuments.RSA;
import static org.crossborder.validation.signature.StampedDocuments.AUTHORITY;
import static org.crossborder.validation.signature.StampedDocuments.LATER;
import static org.crossborder.validation.signature.StampedDocuments.NEXT;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.crossborder.validation.Examples;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.StampedDocuments;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/** A sealed message, raised to higher levels. */
final class StampedMessages {
  static final byte[] CONTENT = "12000 kg of jute".getBytes(UTF_8);
  static final Instant NOW = STAMPED.plusSeconds(3_600);
  static final byte[] SEALED =
      new CadesSealer(RsaPadding.PSS).attached(CONTENT, RSA.key(), RSA.chain(), Examples.NOW);

  private StampedMessages() {}

  static byte[] raise(BaselineLevel level) {
    return raise(SEALED, level, AUTHORITY.at(STAMPED), StampedDocuments.data(STAMPED));
  }

  static byte[] raise(
      byte[] cms, BaselineLevel level, TimestampSource source, ValidationData data) {
    try {
      return new CadesAugmentation(source, data).raise(cms, level);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Archived again by the next authority, while the first one's certificate is valid. */
  static byte[] renewed() {
    return raise(
        raise(BaselineLevel.LTA),
        BaselineLevel.LTA,
        NEXT.at(LATER),
        new ValidationData(List.of(), List.of(AUTHORITY.revocationList(LATER))));
  }

  static ValidatedSignature validate(byte[] cms, Instant at, TimestampTrust trust) {
    return new CmsSignatureValidation().validateAttached(cms, at, trust).get(0);
  }
}
