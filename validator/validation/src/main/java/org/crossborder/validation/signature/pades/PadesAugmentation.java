// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.NeededData;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.cms.TokenData;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.TimestampToken;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Raises the signatures of a PDF to a higher baseline level by revisions after them (EN 319 142-1,
 * clause 5.4): T adds a document time-stamp, LT the document security store, LTA a document
 * time-stamp over that. Thread-safe.
 */
public final class PadesAugmentation {
  private final TimestampSource timestamps;
  private final ValidationData available;

  /**
   * An augmentation from these sources.
   *
   * @param timestamps a trusted time-stamping authority
   * @param available certificates and revocation data to choose from, for LT and LTA
   */
  public PadesAugmentation(TimestampSource timestamps, ValidationData available) {
    this.timestamps = timestamps;
    this.available = available;
  }

  /**
   * The PDF at a level. Steps that were taken already are not taken again, except that LTA always
   * adds a document time-stamp: that renews the one before.
   *
   * @param time at which the signatures are looked at
   * @throws IllegalArgumentException if a signature cannot be raised; the message says why
   * @throws IOException if no time-stamp is to be had
   * @throws InterruptedException if waiting for one was interrupted
   */
  public byte[] raise(byte[] sealed, BaselineLevel level, Instant time)
      throws IOException, InterruptedException {
    List<ValidatedSignature> signatures = sound(sealed, time);
    byte[] raised = sealed;
    boolean stamped = signatures.stream().noneMatch(each -> each.timestamps().isEmpty());
    if (level.compareTo(BaselineLevel.T) >= 0 && !stamped) {
      raised = PdfRevision.timestamped(raised, timestamps::timestamp);
    }
    if (level.compareTo(BaselineLevel.LT) >= 0) {
      raised = withStore(raised, signatures);
    }
    if (level == BaselineLevel.LTA) {
      raised = PdfRevision.timestamped(raised, timestamps::timestamp);
    }
    sound(raised, time);
    return raised;
  }

  /** For signers and time-stamps once; later for the newest time-stamp. */
  private byte[] withStore(byte[] pdf, List<ValidatedSignature> signatures) throws IOException {
    List<TimestampToken> tokens = new ArrayList<>();
    ValidationData present;
    try (PdfFile file = PdfFile.parse(pdf)) {
      for (PdfSignature each : file.signatures()) {
        if (each.isTimestamp()) {
          tokens.add(TimestampToken.parse(TokenData.unpadded(each.contents())));
        }
      }
      present = SecurityStore.of(file).data();
    }
    List<X509Certificate> targets = new ArrayList<>();
    if (present.revocationData().isEmpty()) {
      signatures.forEach(each -> each.signer().ifPresent(targets::add));
      tokens.forEach(token -> token.signer().ifPresent(targets::add));
    } else {
      tokens.stream().limit(1).forEach(token -> token.signer().ifPresent(targets::add));
    }
    List<X509Certificate> known = new ArrayList<>(present.certificates());
    List<X509Certificate> offered = new ArrayList<>(available.certificates());
    signatures.forEach(each -> offered.addAll(each.certificates()));
    tokens.forEach(token -> offered.addAll(token.certificates()));
    ValidationData needed =
        NeededData.of(targets, known, new ValidationData(offered, available.revocationData()));
    ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 65_536);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new SecurityStoreWriter(document).add(needed);
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }

  /** Whether certificates are current is not asked here; whether all is intact is. */
  private static List<ValidatedSignature> sound(byte[] pdf, Instant time) {
    List<ValidatedSignature> all =
        new PadesSignatureValidation().validate(pdf, time, TimestampTrust.NONE);
    for (ValidatedSignature each : all) {
      if (each.indication() == Indication.TOTAL_FAILED || each.signer().isEmpty()) {
        throw new IllegalArgumentException(each.findings().get(0).message().in(Language.EN));
      }
    }
    return all;
  }
}
