// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.EXCLUSIVE_C14N;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.TimestampToken;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.w3c.dom.Element;

/**
 * Raises the signature of a sealed document to a higher baseline level (EN 319 132-1, clause 6)
 * without touching what is signed: T adds a signature time-stamp, LT the certificates and
 * revocation data, LTA an archive time-stamp over all of it. Thread-safe.
 *
 * <p>A signature that does not verify is not raised, and what comes out was verified again.
 */
public final class XadesAugmentation {
  private final Intake intake = new Intake(IntakeLimits.DEFAULT);
  private final TimestampSource timestamps;
  private final ValidationData available;

  /**
   * An augmentation from these sources.
   *
   * @param timestamps a trusted time-stamping authority
   * @param available certificates and revocation data to choose from, for LT and LTA
   */
  public XadesAugmentation(TimestampSource timestamps, ValidationData available) {
    this.timestamps = timestamps;
    this.available = available;
  }

  /**
   * The document with its signature at a level. Steps that the signature has taken already are not
   * taken again, except that LTA always adds an archive time-stamp: that renews the one before.
   *
   * @param sealed a document with one XAdES signature
   * @throws IllegalArgumentException if the signature cannot be raised; the message says why
   * @throws IOException if no time-stamp is to be had
   * @throws InterruptedException if waiting for one was interrupted
   */
  public byte[] raise(byte[] sealed, BaselineLevel level) throws IOException, InterruptedException {
    return raise(sealed, Map.of(), level);
  }

  /**
   * The same of a document whose signature signs files from beside.
   *
   * @param files what the references may point to, by name
   */
  public byte[] raise(byte[] sealed, Map<String, byte[]> files, BaselineLevel level)
      throws IOException, InterruptedException {
    OpenSignature open = OpenSignature.of(intake, sealed, files);
    try {
      if (level.compareTo(BaselineLevel.T) >= 0
          && open.timestamps(TimestampKind.SIGNATURE).isEmpty()) {
        open.writer().signatureTimestamp(timestamp(open, TimestampKind.SIGNATURE));
      }
      if (level.compareTo(BaselineLevel.LT) >= 0) {
        addValidationData(open);
      }
      if (level == BaselineLevel.LTA) {
        open.writer().archiveTimestamp(timestamp(open, TimestampKind.ARCHIVE));
      }
      byte[] raised = Santuario.serialize(open.elements().tree().document());
      OpenSignature.of(intake, raised, files);
      return raised;
    } catch (XMLSecurityException e) {
      throw new IllegalArgumentException("The signature cannot be raised: " + e.getMessage(), e);
    }
  }

  private byte[] timestamp(OpenSignature open, TimestampKind kind)
      throws XMLSecurityException, IOException, InterruptedException {
    List<Element> earlier = open.unsigned().elements();
    byte[] covered =
        TimestampedOctets.of(open.elements(), open.files(), kind, EXCLUSIVE_C14N, earlier);
    return timestamps.timestamp(covered);
  }

  /** For the signer and the first time-stamps once; later for the newest archive time-stamp. */
  private void addValidationData(OpenSignature open) {
    List<EncapsulatedTimestamp> archive = open.timestamps(TimestampKind.ARCHIVE);
    if (!open.hasValidationData()) {
      List<X509Certificate> targets = new ArrayList<>(List.of(open.signer()));
      targets.addAll(authorities(open.timestamps(TimestampKind.SIGNATURE)));
      open.writer().validationData(needed(open, targets, open.timestamps(TimestampKind.SIGNATURE)));
    } else if (!archive.isEmpty()) {
      List<EncapsulatedTimestamp> newest = archive.subList(archive.size() - 1, archive.size());
      open.writer().timestampValidationData(needed(open, authorities(newest), newest));
    }
  }

  private ValidationData needed(
      OpenSignature open, List<X509Certificate> targets, List<EncapsulatedTimestamp> stamps) {
    List<X509Certificate> known = new ArrayList<>(open.certificates());
    tokens(stamps).forEach(token -> known.addAll(token.certificates()));
    return NeededData.of(targets, known, available);
  }

  private static List<X509Certificate> authorities(List<EncapsulatedTimestamp> stamps) {
    return tokens(stamps).flatMap(token -> token.signer().stream()).toList();
  }

  private static Stream<TimestampToken> tokens(List<EncapsulatedTimestamp> stamps) {
    return stamps.stream().flatMap(stamp -> stamp.read().stream());
  }
}
