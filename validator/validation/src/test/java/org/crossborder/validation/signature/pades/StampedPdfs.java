// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.SealedDocuments.RSA;
import static org.crossborder.validation.signature.StampedDocuments.AUTHORITY;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;

import java.io.IOException;
import java.time.Instant;
import org.crossborder.validation.Examples;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.StampedDocuments;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/** A sealed PDF, raised to higher levels. */
final class StampedPdfs {
  static final Instant NOW = STAMPED.plusSeconds(3_600);
  static final byte[] SEALED = seal(false);

  private StampedPdfs() {}

  static byte[] seal(boolean packed) {
    return new PadesSealer(RsaPadding.PSS)
        .seal(PdfForge.document(packed, document -> {}), RSA.key(), RSA.chain(), Examples.NOW);
  }

  static byte[] raise(BaselineLevel level) {
    return raise(SEALED, level, AUTHORITY.at(STAMPED), StampedDocuments.data(STAMPED));
  }

  static byte[] raise(
      byte[] pdf, BaselineLevel level, TimestampSource source, ValidationData data) {
    try {
      return new PadesAugmentation(source, data).raise(pdf, level, STAMPED);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static ValidatedSignature validate(byte[] pdf, Instant at, TimestampTrust trust) {
    return new PadesSignatureValidation().validate(pdf, at, trust).get(0);
  }
}
