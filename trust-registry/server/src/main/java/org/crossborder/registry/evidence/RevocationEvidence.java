// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.evidence;

import java.security.cert.CRLException;
import java.time.Instant;
import java.util.List;
import org.crossborder.registry.evidence.EvidenceOutcome.Known;
import org.crossborder.registry.evidence.EvidenceOutcome.Recorded;
import org.crossborder.registry.evidence.EvidenceOutcome.Refused;
import org.crossborder.registry.recording.EvidenceStore;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.registry.recording.Recording;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.path.revocation.CertificateList;
import org.crossborder.trust.register.RegisterEntry.EvidenceEntry;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.service.TrustService;

/**
 * Takes CRLs in (RFC 5280, section 5). Anyone may bring one: the signature of the service's CA is
 * what counts, and that it is newer than what is known of the same scope.
 */
public final class RevocationEvidence {
  private final Recorder recorder;
  private final EvidenceStore store;

  /** Evidence that is recorded in the log. */
  public RevocationEvidence(Recorder recorder, EvidenceStore store) {
    this.recorder = recorder;
    this.store = store;
  }

  /** Takes one CRL in DER. */
  public EvidenceOutcome take(byte[] der, Instant now) {
    try {
      CertificateList crl = CertificateList.parse(der);
      if (crl.nextUpdate().filter(now::isBefore).isEmpty()) {
        return new Refused("The CRL does not say when the next one comes, or has run out");
      }
      RegisterState state = recorder.state();
      List<String> services =
          state.register().services().stream()
              .filter(service -> service.digitalIdentities().stream().anyMatch(crl::isSignedBy))
              .map(TrustService::id)
              .toList();
      return services.isEmpty()
          ? new Refused("No service in the register signed this CRL")
          : record(crl, der, services);
    } catch (CRLException e) {
      return new Refused("This is no CRL in DER");
    }
  }

  private EvidenceOutcome record(CertificateList crl, byte[] der, List<String> services) {
    EvidenceOutcome outcome = new Known(Fingerprint.sha256(der));
    for (String service : services) {
      EvidenceOutcome next = recorder.durably(() -> record(crl, der, service, services));
      if (next instanceof Refused) {
        return next;
      }
      outcome = next instanceof Recorded ? next : outcome;
    }
    return outcome;
  }

  private EvidenceOutcome record(
      CertificateList crl, byte[] der, String service, List<String> services) {
    String sha256 = Fingerprint.sha256(der);
    List<EvidenceEntry> known = recorder.state().evidence().getOrDefault(service, List.of());
    if (known.stream().anyMatch(entry -> entry.sha256().equals(sha256))) {
      return new Known(sha256);
    }
    if (known.stream().anyMatch(entry -> !isNewer(crl, entry))) {
      return new Refused("A newer CRL of " + service + " is known already");
    }
    Recording recording =
        recorder.record(
            recordedAt ->
                new EvidenceEntry(
                    recordedAt,
                    service,
                    EvidenceEntry.Kind.CRL,
                    sha256,
                    crl.thisUpdate(),
                    crl.nextUpdate().orElseThrow()));
    if (recording instanceof Recording.Refused refused) {
      return new Refused(refused.refusal().sentence());
    }
    store.add(sha256, der);
    return new Recorded(services, ((Recording.Recorded) recording).index());
  }

  /** Newer, or of another scope: a CA may divide its list, and issue deltas. */
  private boolean isNewer(CertificateList crl, EvidenceEntry entry) {
    return entry.thisUpdate().isBefore(crl.thisUpdate()) || !isOfSameScope(crl, entry);
  }

  private boolean isOfSameScope(CertificateList crl, EvidenceEntry entry) {
    try {
      return crl.hasScopeOf(CertificateList.parse(store.find(entry.sha256()).orElseThrow()));
    } catch (CRLException e) {
      throw new IllegalStateException("A stored CRL is damaged", e);
    }
  }
}
