// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static org.crossborder.validation.signature.cms.UnsignedAttributes.ARCHIVE_TIMESTAMP;
import static org.crossborder.validation.signature.cms.UnsignedAttributes.SIGNATURE_TIMESTAMP;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.NeededData;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.TimestampToken;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Raises a CAdES signature to a higher baseline level (EN 319 122-1, clause 6) without touching
 * what is signed: T adds a signature time-stamp, LT the certificates and revocation data to
 * SignedData, LTA an archive time-stamp (version 3) over all of it. Thread-safe.
 *
 * <p>A signature that does not verify is not raised, and what comes out was verified again.
 */
public final class CadesAugmentation {
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  private final TimestampSource timestamps;
  private final ValidationData available;

  /**
   * An augmentation from these sources.
   *
   * @param timestamps a trusted time-stamping authority
   * @param available certificates and revocation data to choose from, for LT and LTA
   */
  public CadesAugmentation(TimestampSource timestamps, ValidationData available) {
    this.timestamps = timestamps;
    this.available = available;
  }

  /** Signed data that contain what they sign, at a level. */
  public byte[] raise(byte[] cms, BaselineLevel level) throws IOException, InterruptedException {
    byte[] content =
        new CmsSignatureValidation()
            .attachedContent(cms)
            .orElseThrow(() -> new IllegalArgumentException("The signature has no content"));
    return raise(cms, content, level);
  }

  /**
   * Signed data at a level. Steps that were taken already are not taken again, except that LTA
   * always adds an archive time-stamp: that renews the one before.
   *
   * @param cms signed data with one signer
   * @param content what they sign, whether they contain it or not
   * @throws IllegalArgumentException if the signature cannot be raised; the message says why
   * @throws IOException if no time-stamp is to be had
   * @throws InterruptedException if waiting for one was interrupted
   */
  public byte[] raise(byte[] cms, byte[] content, BaselineLevel level)
      throws IOException, InterruptedException {
    byte[] raised = cms;
    OpenCades.of(raised, content);
    if (level.compareTo(BaselineLevel.T) >= 0) {
      raised = withSignatureTimestamp(OpenCades.of(raised, content));
    }
    if (level.compareTo(BaselineLevel.LT) >= 0) {
      raised = withValidationData(OpenCades.of(raised, content));
    }
    if (level == BaselineLevel.LTA) {
      raised = withArchiveTimestamp(OpenCades.of(raised, content));
    }
    OpenCades.of(raised, content);
    return raised;
  }

  private byte[] withSignatureTimestamp(OpenCades open) throws IOException, InterruptedException {
    if (!values(open, SIGNATURE_TIMESTAMP).isEmpty()) {
      return open.data().getEncoded();
    }
    byte[] token = timestamps.timestamp(open.signer().info().getSignature());
    return CmsWriter.withAttribute(open, SIGNATURE_TIMESTAMP, token);
  }

  /** For the signer and the first time-stamps once; later for the newest archive time-stamp. */
  private byte[] withValidationData(OpenCades open) throws IOException {
    ValidationData present = open.signer().validationData();
    Optional<TimestampToken> archive = newestArchiveTimestamp(open);
    List<X509Certificate> targets = new ArrayList<>();
    if (archive.isPresent()) {
      archive.get().signer().ifPresent(targets::add);
    } else if (!hasRevocationData(open)) {
      targets.add(open.certificate());
      for (Attribute stamp : values(open, SIGNATURE_TIMESTAMP)) {
        read(stamp).flatMap(TimestampToken::signer).ifPresent(targets::add);
      }
    }
    return targets.isEmpty()
        ? open.data().getEncoded()
        : CmsWriter.withValidationData(
            open.data(), present, NeededData.of(targets, present.certificates(), available));
  }

  /** What a time-stamping authority put into its token is about itself only. */
  private static boolean hasRevocationData(OpenCades open) {
    return open.signer().signedData().getCRLs() != null
        || !values(open, UnsignedAttributes.REVOCATION_VALUES).isEmpty();
  }

  private byte[] withArchiveTimestamp(OpenCades open) throws IOException, InterruptedException {
    AtsHashIndex index = AtsHashIndex.of(open.signer(), SHA256);
    byte[] token = timestamps.timestamp(ArchiveTimestamp.covered(open.signer(), index));
    return CmsWriter.withAttribute(open, ARCHIVE_TIMESTAMP, CmsWriter.indexed(token, index));
  }

  private static Optional<TimestampToken> newestArchiveTimestamp(OpenCades open) {
    return values(open, ARCHIVE_TIMESTAMP).stream()
        .flatMap(stamp -> read(stamp).stream())
        .max(Comparator.comparing(TimestampToken::time));
  }

  private static List<Attribute> values(OpenCades open, ASN1ObjectIdentifier type) {
    return UnsignedAttributes.values(open.signer().info(), type);
  }

  private static Optional<TimestampToken> read(Attribute stamp) {
    try {
      return Optional.of(TimestampToken.parse(Der.of(stamp.getAttributeValues()[0])));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
