// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.evidence.EvidenceCheck.Step.ACKNOWLEDGEMENT;
import static org.crossborder.gateway.evidence.EvidenceCheck.Step.CONTENTS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.EvidenceManifest.Role;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.sync.PublishedSnapshotVerifier.Published;
import org.crossborder.validation.Validator;
import org.crossborder.validation.container.Container;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Verifies an evidence package offline, years later, from the trust registry's root alone (rule
 * X11). Nothing of the package is looked at before its seal holds, and nobody's signature counts
 * before the root vouches for the signer. A pure function of its arguments; thread-safe.
 */
public final class EvidenceVerifier {
  private final PackageLimits limits;
  private final ValidationData authorities;
  private final TrustVerification trust = new TrustVerification();
  private final DecisionVerification decision;

  /**
   * @param authorities certificates of those whose time-stamps count, and CRLs about them
   */
  public EvidenceVerifier(Validator validator, PackageLimits limits, ValidationData authorities) {
    this.limits = limits;
    this.authorities = authorities;
    this.decision = new DecisionVerification(validator);
  }

  /**
   * What a package proves.
   *
   * @param root the registry's root metadata, from somewhere else than from the package
   * @param at the time as of which to verify
   */
  public EvidenceVerification verify(byte[] bytes, byte[] root, Instant at) {
    List<EvidenceCheck> checks = new ArrayList<>();
    Optional<OpenedPackage> opened =
        new PackageOpening(limits)
            .open(bytes, checks)
            .flatMap(container -> verify(bytes, container, root, at, checks));
    return EvidenceVerification.of(
        Fingerprint.sha256(bytes),
        at,
        opened.map(found -> found.manifest().document()).orElse(null),
        checks);
  }

  private Optional<OpenedPackage> verify(
      byte[] bytes, Container container, byte[] root, Instant at, List<EvidenceCheck> checks) {
    SealVerification sealing = new SealVerification(limits, authorities);
    Optional<ValidatedSignature> seal = sealing.verify(bytes, container, at, checks);
    Optional<OpenedPackage> opened =
        seal.isEmpty() ? Optional.empty() : OpenedPackage.of(container, checks);
    if (opened.isPresent()) {
      contents(opened.get(), seal.orElseThrow(), root, at, checks);
    }
    return opened;
  }

  private void contents(
      OpenedPackage opened,
      ValidatedSignature seal,
      byte[] root,
      Instant at,
      List<EvidenceCheck> checks) {
    checks.addAll(SealVerification.told(seal, opened.manifest().level()));
    Optional<Published> published = trust.verify(opened, root, at, checks);
    if (opened.manifest().messages().isEmpty()
        || opened.manifest().messages().get(0).role() != Role.DOCUMENT
        || opened.manifest().messages().get(0).parts().isEmpty()) {
      checks.add(
          EvidenceCheck.fails(CONTENTS, EvidenceManifest.FILE, "The manifest names no document."));
    } else if (published.isPresent()) {
      Instant sealedAt = seal.signingTime().orElseThrow();
      checks.add(TrustVerification.sealer(opened, seal, published.get(), sealedAt));
      checks.addAll(decision.verify(opened, published.get()));
      exchange(opened, published.get(), sealedAt, checks);
    }
  }

  private static void exchange(
      OpenedPackage opened, Published published, Instant sealedAt, List<EvidenceCheck> checks) {
    MessageVerification verification = new MessageVerification(opened, published.snapshot());
    AcknowledgementVerification acknowledgements =
        new AcknowledgementVerification(opened, published.snapshot(), sealedAt);
    Message document = opened.manifest().messages().get(0);
    List<Message> fragments = messages(opened, Role.FRAGMENT);
    checks.addAll(
        fragments.isEmpty()
            ? verification.verify(document)
            : new FragmentsVerification(opened, verification).verify(document, fragments));
    List<Message> answers = messages(opened, Role.ACKNOWLEDGEMENT);
    for (Message answer : answers) {
      checks.add(acknowledgements.verify(answer, document));
      checks.addAll(verification.verify(answer));
    }
    if (answers.isEmpty()) {
      checks.add(
          EvidenceCheck.open(
              ACKNOWLEDGEMENT, "The receiving Party has not said what became of the document."));
    }
  }

  private static List<Message> messages(OpenedPackage opened, Role role) {
    return opened.manifest().messages().stream().filter(each -> each.role() == role).toList();
  }
}
