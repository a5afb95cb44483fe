// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.arrangement.ReliabilityScheme;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.register.operation.AdmitParty;
import org.crossborder.trust.register.operation.DefineScheme;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordAmendment;
import org.crossborder.trust.register.operation.RecordReservation;
import org.crossborder.trust.register.operation.RegisterGateway;
import org.crossborder.trust.register.operation.RegisterProvider;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;
import org.crossborder.trust.snapshot.Register;

/**
 * The operations that add to one register what only the other has. Revocation lists are none of
 * them: they are logged as evidence.
 */
record RegisterDifference(Register wanted, Register present, Dating dating) {
  /** New States with their officers if there are any, else all the rest. */
  List<Operation> operations() {
    List<Operation> states =
        missing(wanted.parties(), present.parties(), Party::code).flatMap(this::admission).toList();
    return states.isEmpty() ? rest() : states;
  }

  private Stream<Operation> admission(Party party) {
    return Stream.of(
            Stream.of(
                new AdmitParty(
                    party.code(), party.name(), party.treatyStatus(), party.authority())),
            party.reservations().stream().map(r -> new RecordReservation(party.code(), r)),
            party.amendments().stream().map(a -> new RecordAmendment(party.code(), a)),
            party.officers().stream().flatMap(dating::officer))
        .flatMap(operations -> operations);
  }

  private List<Operation> rest() {
    return Stream.<Stream<? extends Operation>>of(
            wanted.parties().stream().flatMap(this::gateways),
            missing(wanted.providers(), present.providers(), TrustServiceProvider::id)
                .map(RegisterProvider::new),
            missing(wanted.schemes(), present.schemes(), ReliabilityScheme::id)
                .map(DefineScheme::new),
            missing(wanted.services(), present.services(), TrustService::id)
                .map(service -> service.withRevocationLists(List.of()))
                .flatMap(dating::service),
            missing(wanted.levelMappings(), present.levelMappings(), RegisterDifference::key)
                .flatMap(dating::mapping),
            missing(wanted.arrangements(), present.arrangements(), Arrangement::id)
                .map(dating::arrangement))
        .<Operation>flatMap(operations -> operations)
        .toList();
  }

  private Stream<Operation> gateways(Party party) {
    List<GatewayEndpoint> known =
        present.parties().stream().flatMap(other -> other.gateways().stream()).toList();
    return missing(party.gateways(), known, GatewayEndpoint::partyId)
        .map(gateway -> new RegisterGateway(party.code(), gateway));
  }

  private static <T> Stream<T> missing(List<T> wanted, List<T> present, Function<T, String> key) {
    Set<String> there = new HashSet<>(present.stream().map(key).toList());
    return wanted.stream().filter(entry -> !there.contains(key.apply(entry)));
  }

  private static String key(LevelMapping mapping) {
    return "%s/%s/%d/%s"
        .formatted(
            mapping.party(), mapping.level(), mapping.referenceLevel(), mapping.acceptedBy());
  }
}
