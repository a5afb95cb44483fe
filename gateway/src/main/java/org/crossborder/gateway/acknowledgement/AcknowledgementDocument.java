// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.w3c.dom.Element;

/**
 * A business acknowledgement in the form in which it travels: an SPS certificate is answered with
 * an SPSAcknowledgement, as its issuer's system expects it; every other document, and a certificate
 * that has no number, with a UBL ApplicationResponse.
 */
public final class AcknowledgementDocument {
  private static final Intake INTAKE = new Intake(IntakeLimits.DEFAULT);

  private AcknowledgementDocument() {}

  /** Id of the document type that {@link #write} writes of it. */
  static String type(BusinessAcknowledgement acknowledgement) {
    return isSps(acknowledgement) ? "sps-acknowledgement" : "application-response";
  }

  static byte[] write(BusinessAcknowledgement acknowledgement) {
    return isSps(acknowledgement)
        ? SpsAcknowledgementWriter.write(acknowledgement)
        : ApplicationResponseWriter.write(acknowledgement);
  }

  private static boolean isSps(BusinessAcknowledgement acknowledgement) {
    return SpsAcknowledgement.typeCode(acknowledgement.documentType()).isPresent()
        && !acknowledgement.documentNumber().isEmpty();
  }

  /** The acknowledgement, or empty if these bytes are none; whatever is not as agreed is none. */
  public static Optional<BusinessAcknowledgement> read(byte[] bytes) {
    if (INTAKE.read(bytes) instanceof IntakeOutcome.Accepted accepted) {
      try {
        return read(accepted.tree().root());
      } catch (IllegalArgumentException | DateTimeParseException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<BusinessAcknowledgement> read(Element root) {
    if (ApplicationResponseReader.reads(root)) {
      return Optional.of(ApplicationResponseReader.read(root));
    }
    return SpsAcknowledgementReader.reads(root)
        ? Optional.of(SpsAcknowledgementReader.read(root))
        : Optional.empty();
  }
}
