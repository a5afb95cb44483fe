// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.evidence.EvidenceCheck.Step.SEALER;
import static org.crossborder.gateway.evidence.EvidenceCheck.Step.TRUST;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.sync.OtherRootException;
import org.crossborder.trust.sync.PublishedSnapshot;
import org.crossborder.trust.sync.PublishedSnapshotVerifier;
import org.crossborder.trust.sync.PublishedSnapshotVerifier.Published;
import org.crossborder.validation.signature.ValidatedSignature;

/** Verifies the kept snapshot of the trust registry against the root that the verifier holds. */
final class TrustVerification {
  private final PublishedSnapshotVerifier verifier = new PublishedSnapshotVerifier();

  /** What the registry had published, if that is proved. */
  Optional<Published> verify(
      OpenedPackage opened, byte[] root, Instant at, List<EvidenceCheck> checks) {
    byte[] metadata = opened.file(DecisionEvidence.METADATA);
    byte[] snapshot = opened.file(DecisionEvidence.SNAPSHOT);
    byte[] entry = opened.file(DecisionEvidence.LOG_ENTRY);
    byte[] proof = opened.file(DecisionEvidence.LOG_PROOF);
    if (metadata == null || snapshot == null || entry == null || proof == null) {
      checks.add(
          EvidenceCheck.open(
              TRUST,
              "The package lacks the trust registry's snapshot and proofs, so nobody vouches for"
                  + " who signed what."));
      return Optional.empty();
    }
    try {
      Published published =
          verifier.verify(
              root, new PublishedSnapshot(roots(opened), metadata, snapshot, entry, proof), at);
      checks.add(
          EvidenceCheck.holds(
              TRUST,
              "The trust registry published snapshot %d at %s: its keys signed it, and the log %s"
                  + " has it at index %d, cosigned by %d witnesses.",
              published.snapshot().version(),
              published.publishedAt(),
              published.origin(),
              published.index(),
              published.witnesses()));
      return Optional.of(published);
    } catch (RefusedException e) {
      checks.add(
          EvidenceCheck.fails(
              TRUST,
              DecisionEvidence.SNAPSHOT,
              "The trust registry did not publish this snapshot: %s",
              e.refusal().sentence()));
    } catch (OtherRootException e) {
      checks.add(EvidenceCheck.open(TRUST, "%s", e.getMessage()));
    }
    return Optional.empty();
  }

  private static List<byte[]> roots(OpenedPackage opened) {
    List<byte[]> roots = new ArrayList<>();
    for (byte[] root = root(opened, 1); root.length > 0; root = root(opened, roots.size() + 1)) {
      roots.add(root);
    }
    return roots;
  }

  private static byte[] root(OpenedPackage opened, int number) {
    byte[] root = opened.file(DecisionEvidence.ROOT.formatted(number));
    return root == null ? new byte[0] : root;
  }

  /** Whether the seal is of a gateway of the Party that the manifest names. */
  static EvidenceCheck sealer(
      OpenedPackage opened, ValidatedSignature seal, Published published, Instant sealedAt) {
    String party = opened.manifest().party();
    Optional<X509Certificate> signer = seal.signer();
    boolean registered =
        signer
            .filter(RegisteredKeys.of(published.snapshot(), party).certificates()::contains)
            .isPresent();
    if (!registered) {
      return EvidenceCheck.open(
          SEALER,
          "The kept snapshot does not name the sealing certificate for a gateway of %s; it may have"
              + " been registered later.",
          party);
    }
    return RegisteredKeys.isValid(signer.orElseThrow(), sealedAt)
        ? EvidenceCheck.holds(
            SEALER, "The sealing certificate is registered for a gateway of %s.", party)
        : EvidenceCheck.fails(
            SEALER,
            "META-INF/signatures.xml",
            "The sealing certificate was not valid at %s.",
            sealedAt);
  }
}
