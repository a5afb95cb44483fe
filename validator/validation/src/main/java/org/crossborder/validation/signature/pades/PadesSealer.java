// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.cms.CadesSealer;
import org.crossborder.validation.signature.timestamp.TimestampTrust;

/**
 * Seals a PDF with an invisible PAdES signature over all of it (EN 319 142-1, baseline level B-B).
 * Thread-safe.
 */
public final class PadesSealer {
  private final CadesSealer cades;

  /** A sealer that seals with this padding where the key is one of RSA. */
  public PadesSealer(RsaPadding padding) {
    this.cades = new CadesSealer(padding);
  }

  /**
   * The sealed PDF: the same bytes, and a revision after them.
   *
   * @param chain the signer's certificate first
   * @param signingTime the time to claim, to the second
   * @throws IllegalArgumentException if the PDF or the key cannot be used; the message says why
   */
  public byte[] seal(byte[] pdf, PrivateKey key, List<X509Certificate> chain, Instant signingTime) {
    Instant claimed = signingTime.truncatedTo(ChronoUnit.SECONDS);
    try {
      byte[] sealed = PdfRevision.signed(pdf, claimed, covered -> cades.inPdf(covered, key, chain));
      requireSound(sealed, claimed);
      return sealed;
    } catch (IOException e) {
      throw new IllegalArgumentException("The PDF cannot be sealed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nothing is waited for here", e);
    }
  }

  /** What would be refused is not made; whether the certificate is current is not asked here. */
  private static void requireSound(byte[] sealed, Instant claimed) {
    List<ValidatedSignature> all =
        new PadesSignatureValidation().validate(sealed, claimed, TimestampTrust.NONE);
    for (ValidatedSignature each : all) {
      if (each.signer().isEmpty()) {
        throw new IllegalArgumentException(each.findings().get(0).message().in(Language.EN));
      }
    }
  }
}
