// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.arrangement.ReliabilityScheme;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;
import org.crossborder.trust.snapshot.Register;

/**
 * The register while entries are applied to it. Everything done since the last {@link #keep} can be
 * undone, so that an entry applies as a whole or not at all. Not for several threads.
 */
public final class Draft {
  private final Deque<Runnable> journal = Table.journal();
  private final Set<String> touched = new LinkedHashSet<>();
  private final Set<String> decided = new LinkedHashSet<>();

  final Table<String, Party> parties = new Table<>(journal);
  final Table<String, Officer> officers = new Table<>(journal);
  final Table<String, String> officerByKey = new Table<>(journal);
  final Table<String, String> officerByCertificate = new Table<>(journal);
  final Table<String, RegisteredGateway> gateways = new Table<>(journal);
  final Table<String, TrustServiceProvider> providers = new Table<>(journal);
  final Table<String, TrustService> services = new Table<>(journal);
  final Table<String, ReliabilityScheme> schemes = new Table<>(journal);
  final Table<String, List<LevelMapping>> mappings = new Table<>(journal);
  final Table<String, Arrangement> arrangements = new Table<>(journal);
  final Table<String, PlacedClause> clauses = new Table<>(journal);
  final Table<Long, EmergencyAction> emergencies = new Table<>(journal);
  private final Table<String, Long> changes = new Table<>(journal);
  private final Table<String, Long> provenance = new Table<>(journal);

  /** Makes what was done since the last call permanent, and says what it touched. */
  public Set<String> keep() {
    Set<String> subjects = Collections.unmodifiableSet(new LinkedHashSet<>(touched));
    touched.clear();
    decided.clear();
    journal.clear();
    return subjects;
  }

  /** Undoes what was done since the last {@link #keep}, and says what it had touched. */
  public Set<String> undo() {
    while (!journal.isEmpty()) {
      journal.pop().run();
    }
    return keep();
  }

  /** Notes the log entry that last changed a subject. */
  void touch(String subject, long index) {
    provenance.put(subject, index);
    touched.add(subject);
  }

  /** Notes that an operation decided how far a subject is trusted from now on. */
  void decide(String subject, long index) {
    touch(subject, index);
    decided.add(subject);
  }

  /** Takes in an officer, the first time or again. */
  public void putOfficer(Officer officer, long index) {
    officers.put(officer.id(), officer);
    officerByCertificate.put(Fingerprint.sha256(officer.certificate()), officer.id());
    officerByKey.put(keyOf(officer.certificate()), officer.id());
    touch("officer:" + officer.id(), index);
  }

  /** SHA-256 of a certificate's key. */
  static String keyOf(X509Certificate certificate) {
    return Fingerprint.sha256(certificate.getPublicKey().getEncoded());
  }

  /** The officer with this certificate, dismissed or not. */
  public Optional<Officer> officerWith(String certificateSha256) {
    return officerByCertificate.get(certificateSha256).flatMap(officers::get);
  }

  /** Everyone who is or was an officer. */
  public Collection<Officer> officers() {
    return officers.values();
  }

  /** Whether a Party has two persons at a time, of whom one can propose and another approve. */
  public boolean hasFourEyes(String party, Instant time) {
    List<String> proposers = personsOf(party, OfficerRole.PROPOSE, time).toList();
    return personsOf(party, OfficerRole.APPROVE, time)
        .anyMatch(approver -> proposers.stream().anyMatch(p -> !p.equals(approver)));
  }

  private Stream<String> personsOf(String party, OfficerRole role, Instant time) {
    return officers.values().stream()
        .filter(o -> o.party().equals(party) && o.roles().contains(role))
        .filter(o -> o.period().contains(time))
        .map(Officer::person);
  }

  /** Whether a change with this id was recorded. */
  public boolean hasChange(String id) {
    return changes.has(id);
  }

  /** Notes that a change was recorded. */
  public void putChange(String id, long index) {
    changes.put(id, index);
    touched.add("change:" + id);
  }

  /** Takes in an emergency action, with the subjects touched since the last {@link #keep}. */
  public void putEmergency(long index, Instant recordedAt, Officer officer, String change) {
    List<String> subjects = touched.stream().filter(s -> !s.startsWith("change:")).toList();
    emergencies.put(
        index,
        new EmergencyAction(
            index, recordedAt, officer.id(), officer.party(), change, subjects, false, false));
  }

  /** Every emergency action, in the order of the log. */
  public Collection<EmergencyAction> emergencies() {
    return emergencies.values();
  }

  /** Notes that an emergency action was not confirmed in time. */
  public void escalate(EmergencyAction action) {
    emergencies.put(action.index(), action.escalatedNow());
  }

  /** Settles the emergency actions of which four eyes have now decided a subject anew. */
  public void settleEmergencies() {
    for (EmergencyAction action : new ArrayList<>(emergencies.values())) {
      if (!action.settled() && action.subjects().stream().anyMatch(decided::contains)) {
        emergencies.put(action.index(), action.settledNow());
      }
    }
  }

  /** Whether a service is registered. */
  public boolean hasService(String id) {
    return services.has(id);
  }

  /** The log entry that last changed each subject. */
  public Map<String, Long> provenance() {
    return provenance.rows();
  }

  /** The register as it stands. */
  public Register register() {
    return DraftRegister.of(this);
  }

  Optional<RegisterRefusal> unknownParty(String code) {
    return known(parties.has(code), "The Party", code);
  }

  Optional<RegisterRefusal> unknownService(String id) {
    return known(services.has(id), "The service", id);
  }

  Optional<RegisterRefusal> unknownArrangement(String id) {
    return known(arrangements.has(id), "The arrangement", id);
  }

  static Optional<RegisterRefusal> known(boolean known, String what, String id) {
    return known
        ? Optional.empty()
        : Optional.of(RegisterRule.KNOWN.refuses("%s %s is not registered.", what, id));
  }

  static Optional<RegisterRefusal> taken(boolean taken, String what, String id) {
    return taken
        ? Optional.of(
            RegisterRule.UNIQUE_ID.refuses(
                "%s %s stands in the register already; an id is never used again.", what, id))
        : Optional.empty();
  }
}
