// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.evidence.EvidenceCheck.Step.ACKNOWLEDGEMENT;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.acknowledgement.AcknowledgementDocument;
import org.crossborder.gateway.acknowledgement.BusinessAcknowledgement;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.EvidenceManifest.Subject;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.ValidatedSignature;

/** Verifies what the receiving Party said about the document: its seal, and that it is of this. */
final class AcknowledgementVerification {
  private final BasicSignatureValidation seals = new BasicSignatureValidation();
  private final OpenedPackage opened;
  private final Snapshot snapshot;
  private final Instant sealedAt;

  /**
   * @param sealedAt when the package was sealed, and so the latest time of what is in it
   */
  AcknowledgementVerification(OpenedPackage opened, Snapshot snapshot, Instant sealedAt) {
    this.opened = opened;
    this.snapshot = snapshot;
    this.sealedAt = sealedAt;
  }

  EvidenceCheck verify(Message carrier, Message document) {
    String file = carrier.parts().isEmpty() ? null : carrier.parts().get(0).content();
    byte[] bytes = opened.file(file);
    if (bytes == null) {
      return EvidenceCheck.fails(ACKNOWLEDGEMENT, file, "The acknowledgement is not there.");
    }
    ValidatedSignature seal = seals.validate(bytes, sealedAt);
    Optional<BusinessAcknowledgement> said = AcknowledgementDocument.read(bytes);
    if (!seal.passed() || !seal.scope().wholeDocument()) {
      return EvidenceCheck.fails(
          ACKNOWLEDGEMENT, file, "The seal of %s does not hold: %s.", file, seal.subIndication());
    }
    Subject subject = opened.manifest().document();
    if (said.isEmpty() || !speaksOf(said.get(), subject, document)) {
      return EvidenceCheck.fails(
          ACKNOWLEDGEMENT, file, "%s does not speak of this document.", file);
    }
    boolean registered =
        seal.signer()
            .filter(RegisteredKeys.of(snapshot, subject.recipient()).certificates()::contains)
            .isPresent();
    return registered
        ? EvidenceCheck.holds(
            ACKNOWLEDGEMENT,
            "The gateway of %s sealed at %s: %s%s.",
            subject.recipient(),
            said.get().issuedAt(),
            said.get().status(),
            said.get().reasons().stream()
                .map(reason -> ", " + reason.code() + " " + reason.sentence())
                .reduce("", String::concat))
        : EvidenceCheck.open(
            ACKNOWLEDGEMENT,
            "Acknowledgement %s is sealed with a certificate that the kept snapshot does not name"
                + " for %s.",
            file,
            subject.recipient());
  }

  private static boolean speaksOf(BusinessAcknowledgement said, Subject subject, Message document) {
    return said.sender().equals(subject.recipient())
        && said.recipient().equals(subject.sender())
        && said.refToMessageId().equals(document.messageId())
        && said.sha256().equals(subject.sha256());
  }
}
