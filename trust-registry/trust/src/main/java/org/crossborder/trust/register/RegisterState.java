// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.register.RegisterEntry.EvidenceEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.operation.EmergencyAction;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * The register at one size of its log.
 *
 * @param treeSize it is the fold of the entries {@code [0, treeSize)}
 * @param lastRecordedAt when the last of them was recorded
 * @param register without CRLs, which are kept beside the log
 * @param provenance the log entry that last changed each subject, such as {@code service:BD/seals}
 * @param emergencies every emergency action so far
 * @param publications every publication so far
 * @param evidence for each service the revocation data that the log names, newest last
 */
public record RegisterState(
    long treeSize,
    Instant lastRecordedAt,
    Register register,
    Map<String, Long> provenance,
    Collection<EmergencyAction> emergencies,
    List<PublicationEntry> publications,
    Map<String, List<EvidenceEntry>> evidence) {
  public RegisterState {
    provenance = Map.copyOf(provenance);
    emergencies = List.copyOf(emergencies);
    publications = List.copyOf(publications);
  }

  /** Everyone who signs or signed, of all Parties and the accession office. */
  public List<Officer> officers() {
    return Stream.concat(
            register.accessionOfficers().stream(),
            register.parties().stream().map(Party::officers).flatMap(List::stream))
        .toList();
  }

  /** The last publication. */
  public Optional<PublicationEntry> lastPublication() {
    return publications.isEmpty()
        ? Optional.empty()
        : Optional.of(publications.get(publications.size() - 1));
  }

  /** Emergency actions that four eyes have neither confirmed nor decided otherwise. */
  public List<EmergencyAction> unconfirmedEmergencies() {
    return emergencies.stream().filter(action -> !action.settled()).toList();
  }

  /** Those that have waited longer than 72 hours at {@code now}. */
  public List<EmergencyAction> unconfirmedEmergencies(Instant now) {
    return emergencies.stream().filter(action -> action.isOverdue(now)).toList();
  }

  /**
   * The snapshot of this state.
   *
   * @param crls the bytes with a digest, if they are at hand
   */
  public Snapshot snapshot(
      long version, Instant issuedAt, Instant nextUpdate, Function<String, Optional<byte[]>> crls) {
    Register with =
        new Register(
            register.parties(),
            register.services().stream().map(service -> with(service, crls)).toList(),
            register.levelMappings(),
            register.arrangements(),
            register.providers(),
            register.schemes(),
            register.accessionOfficers());
    return Snapshot.of(with, treeSize, provenance, version, issuedAt, nextUpdate);
  }

  private TrustService with(TrustService service, Function<String, Optional<byte[]>> crls) {
    List<EvidenceEntry> known = evidence.getOrDefault(service.id(), List.of());
    return known.isEmpty()
        ? service
        : service.withRevocationLists(
            known.stream().flatMap(entry -> crls.apply(entry.sha256()).stream()).toList());
  }
}
