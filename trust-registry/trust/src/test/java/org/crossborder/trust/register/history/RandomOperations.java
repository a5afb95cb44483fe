// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.history;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.register.operation.AddClause;
import org.crossborder.trust.register.operation.AddServiceIdentity;
import org.crossborder.trust.register.operation.ConfirmEmergency;
import org.crossborder.trust.register.operation.DismissOfficer;
import org.crossborder.trust.register.operation.EndClause;
import org.crossborder.trust.register.operation.EndMapping;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.register.operation.RecordTreatyStatus;
import org.crossborder.trust.register.operation.RegisterGateway;
import org.crossborder.trust.register.operation.RetireServiceIdentity;
import org.crossborder.trust.register.operation.SetArrangementStatus;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.register.operation.WithdrawGateway;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;
import org.jspecify.annotations.Nullable;

/** Operations on what there is, and sometimes on what there is not; some make no sense. */
final class RandomOperations {
  private static final List<TestCa> CAS =
      List.of(TestCa.root("One"), TestCa.root("Two"), TestCa.root("Three"));
  private static final List<String> TYPES = List.of("certificate-of-origin", "invoice", "permit");

  /** Mostly such as give trust, so that there is something to take. */
  private static final List<ServiceStatus> STATUSES =
      Stream.concat(
              Stream.of(ServiceStatus.values()),
              Collections.nCopies(6, ServiceStatus.GRANTED).stream())
          .toList();

  private static final List<ArrangementStatus> ARRANGEMENT_STATUSES =
      Stream.concat(
              Stream.of(ArrangementStatus.values()),
              Collections.nCopies(6, ArrangementStatus.IN_FORCE).stream())
          .toList();

  private final Random random;
  private int serial;

  RandomOperations(Random random) {
    this.random = random;
  }

  Operation next(RegisterState state, String party, Instant now) {
    Register register = state.register();
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> status(register, now);
      case 4, 5, 6 -> arrangementStatus(register, now);
      case 7, 8 -> new AddClause(pick(register.arrangements()).id(), clause(register, now));
      case 9, 10 -> new EndClause(anyClause(register), when(now));
      case 11, 12 -> mapping(register, party, now);
      case 13 -> new EndMapping(party, level(), code(register), when(now));
      case 14 -> arrangement(register, now);
      case 15 -> service(party, now);
      case 16 -> gateway(register, party);
      case 17 -> identity(register, now);
      case 18 ->
          state.emergencies().isEmpty()
              ? new RecordTreatyStatus(party, TreatyStatus.WITHDRAWN, now, "a notification")
              : new ConfirmEmergency(pick(List.copyOf(state.emergencies())).index());
      default -> new DismissOfficer(pick(state.officers()).id());
    };
  }

  /** What one officer may want to do alone, rightly or not. */
  Operation urgent(RegisterState state, String party, Instant now) {
    Register register = state.register();
    return switch (random.nextInt(8)) {
      case 0, 1 -> status(register, now);
      case 2 ->
          new SetServiceStatus(
              pick(register.services()).id(), ServiceStatus.SUSPENDED, null, "urgent", null);
      case 3 -> arrangementStatus(register, now);
      case 4 ->
          new SetArrangementStatus(
              pick(register.arrangements()).id(), ArrangementStatus.SUSPENDED, null);
      case 5 ->
          register.parties().stream()
              .flatMap(p -> p.gateways().stream())
              .findAny()
              .<Operation>map(g -> new WithdrawGateway(g.partyId()))
              .orElse(new WithdrawGateway("none"));
      case 6 ->
          random.nextInt(6) == 0
              ? new DismissOfficer(pick(state.officers()).id())
              : status(register, now);
      default -> next(state, party, now);
    };
  }

  private Operation status(Register register, Instant now) {
    ServiceStatus status = pick(STATUSES);
    boolean compromised = status == ServiceStatus.COMPROMISED && random.nextInt(4) > 0;
    return new SetServiceStatus(
        pick(register.services()).id(),
        status,
        compromised ? null : when(now),
        "a reason",
        compromised ? now.minus(Duration.ofDays(random.nextInt(60))) : null);
  }

  private Operation arrangementStatus(Register register, Instant now) {
    return new SetArrangementStatus(
        pick(register.arrangements()).id(), pick(ARRANGEMENT_STATUSES), when(now));
  }

  private Clause clause(Register register, Instant now) {
    return new Clause(
        "clause-" + serial++,
        code(register),
        code(register),
        Set.of(pick(TYPES)),
        Set.of(ServiceType.CA_FOR_SEALS),
        1 + random.nextInt(3),
        List.of(),
        period(now));
  }

  private Operation mapping(Register register, String party, Instant now) {
    return new MapLevel(
        new LevelMapping(
            party, level(), 1 + random.nextInt(3), List.of(code(register)), period(now)));
  }

  private Operation arrangement(Register register, Instant now) {
    return new RecordArrangement(
        new Arrangement(
            "arrangement-" + serial++,
            "An arrangement",
            "A treaty",
            Stream.of(code(register), code(register)).distinct().toList(),
            List.of(),
            List.of(clause(register, now))));
  }

  private Operation service(String party, Instant now) {
    return new ListService(
        new TrustService(
            party + "/service-" + serial++,
            party,
            "A provider",
            "A service",
            ServiceType.CA_FOR_SEALS,
            List.of(pick(CAS).certificate()),
            level(),
            List.of(),
            List.of()));
  }

  private Operation gateway(Register register, String party) {
    TestCa ca = pick(CAS);
    return new RegisterGateway(
        random.nextInt(4) == 0 ? code(register) : party,
        new GatewayEndpoint(
            "gateway-" + random.nextInt(3),
            "urn:test",
            URI.create("https://gateway.example/"),
            List.of(ca.certificate()),
            List.of(ca.certificate()),
            List.of(ca.certificate()),
            List.of("1.15")));
  }

  private Operation identity(Register register, Instant now) {
    TrustService service = pick(register.services());
    return random.nextBoolean()
        ? new AddServiceIdentity(service.id(), pick(CAS).certificate(), null, when(now))
        : new RetireServiceIdentity(
            service.id(), Fingerprint.sha256(pick(CAS).certificate()), when(now));
  }

  private String anyClause(Register register) {
    return pick(register.arrangements()).clauses().stream()
        .map(Clause::id)
        .skip(random.nextInt(2))
        .findFirst()
        .orElse("none");
  }

  private String code(Register register) {
    return pick(register.parties()).code();
  }

  private String level() {
    return random.nextInt(5) == 0 ? "low" : "high";
  }

  /** Mostly at once; sometimes later, sometimes earlier. */
  private @Nullable Instant when(Instant now) {
    return switch (random.nextInt(8)) {
      case 0 -> now.plus(Duration.ofDays(random.nextInt(90)));
      case 1 -> now.minus(Duration.ofDays(random.nextInt(90)));
      default -> null;
    };
  }

  private Period period(Instant now) {
    Instant from = when(now);
    Instant begin = from == null ? now : from;
    return random.nextInt(3) == 0
        ? new Period(begin, begin.plus(Duration.ofDays(1 + random.nextInt(200))))
        : Period.since(begin);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
