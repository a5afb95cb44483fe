// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.registry.Officers;
import org.crossborder.registry.RunningRegistry;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.register.operation.AddClause;
import org.crossborder.trust.register.operation.AdmitParty;
import org.crossborder.trust.register.operation.AppointOfficer;
import org.crossborder.trust.register.operation.DefineScheme;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.register.operation.RegisterGateway;
import org.crossborder.trust.register.operation.RegisterProvider;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;

/** The real registry with a register to look at, which officers have brought in through its log. */
final class PracticeRegistry {
  /** A change that waits for Korea and for Bangladesh. */
  static final String PENDING = "4f7a1c52-0000-4000-8000-000000000001";

  /** An emergency action that nobody has confirmed. */
  static final String EMERGENCY = "4f7a1c52-0000-4000-8000-000000000002";

  /** The address of each kind of page, with what it can show. */
  static final List<String> PAGES =
      List.of(
          "/",
          "/recognition",
          "/recognition?documentType=phytosanitary-certificate&on=2026-05-01",
          "/recognition?party=KR",
          "/parties",
          "/parties/KR",
          "/parties/TV",
          "/services/BD/chamber-seals",
          "/services/KR/timestamps",
          "/arrangements",
          "/arrangements/bd-kr-2025",
          "/why",
          "/changes",
          "/changes/" + PENDING,
          "/changes/emergency",
          "/changes/confirmation?emergency=45",
          "/log",
          "/log/0",
          "/log/1",
          "/log/consistency?first=3&second=9");

  private PracticeRegistry() {}

  static RunningRegistry start(Path directory) throws Exception {
    Path home = directory.resolve("home");
    Officers.found(home);
    RunningRegistry registry = RunningRegistry.start(home);
    establish(new Officers(registry));
    return registry;
  }

  private static void establish(Officers officers) throws Exception {
    Instant now = Instant.now();
    correct(officers, Officer.ACCESSION, admissions());
    for (String party : List.of("BD", "KR")) {
      correct(
          officers,
          party,
          PracticeRegister.gatewaysOf(party, now).stream()
              .map(gateway -> new RegisterGateway(party, gateway)));
    }
    for (TrustService service : PracticeRegister.services(now)) {
      correct(
          officers,
          service.party(),
          Stream.concat(
              service.providerId() == null
                  ? Stream.<Operation>of()
                  : Stream.of(
                      new RegisterProvider(PracticeRegister.provider()),
                      new DefineScheme(PracticeRegister.scheme())),
              Stream.of(new ListService(service.withRevocationLists(List.of())))));
      for (byte[] crl : service.revocationLists()) {
        officers.bring(crl);
      }
    }
    for (LevelMapping mapping : PracticeRegister.mappings()) {
      correct(officers, mapping.party(), Stream.of(new MapLevel(mapping)));
    }
    for (Arrangement arrangement : PracticeRegister.arrangements()) {
      correct(
          officers, arrangement.parties().get(0), Stream.of(new RecordArrangement(arrangement)));
    }
    Officers.ok(officers.propose("BD", pending()), 201);
    Officers.ok(officers.emergency("PH", emergency()), 201);
  }

  private static Stream<Operation> admissions() {
    return PracticeRegister.parties().stream()
        .flatMap(
            party ->
                Stream.concat(
                    Stream.of(
                        new AdmitParty(party.code(), party.name(), party.treatyStatus(), null)),
                    PracticeRegister.WITH_OFFICERS.contains(party.code())
                        ? Stream.of(1, 2)
                            .map(n -> TestOfficers.of(party.code(), n).officer())
                            .map(AppointOfficer::new)
                        : Stream.of()));
  }

  private static Change pending() {
    Change draft =
        Officers.draft(
            null,
            new AddClause(
                "bd-kr-2025",
                new Clause(
                    "bd-kr-2025/3",
                    "KR",
                    "BD",
                    java.util.Set.of("packing-list"),
                    java.util.Set.of(ServiceType.CA_FOR_SEALS),
                    2,
                    List.of("import-clearance"),
                    Period.since(Instant.parse("2027-01-01T00:00:00Z")))),
            new SetServiceStatus(
                "BD/chamber-seals", ServiceStatus.SUSPENDED, null, "Audit overdue again", null));
    return with(PENDING, "Recognise packing lists from 2027", draft);
  }

  private static Change emergency() {
    return with(
        EMERGENCY,
        "Suspend the plant health seals at once",
        Officers.draft(
            null,
            new SetServiceStatus(
                "PH/plant-health", ServiceStatus.SUSPENDED, null, "Token stolen", null)));
  }

  private static Change with(String id, String title, Change draft) {
    return new Change(
        id,
        draft.basedOn(),
        draft.proposedAt(),
        title,
        draft.reason(),
        draft.legalReference(),
        draft.correction(),
        draft.operations());
  }

  private static void correct(
      Officers officers, String proposer, Stream<? extends Operation> operations) throws Exception {
    officers.correct(proposer, operations.toArray(Operation[]::new));
  }
}
