// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.Register;

/** Puts the tables of a draft together: officers and gateways into Parties, clauses into place. */
final class DraftRegister {
  private DraftRegister() {}

  static Register of(Draft draft) {
    Map<String, List<Officer>> officers = new HashMap<>();
    draft.officers.values().forEach(o -> add(officers, o.party(), o));
    Map<String, List<GatewayEndpoint>> gateways = new HashMap<>();
    draft.gateways.values().stream()
        .filter(gateway -> !gateway.withdrawn())
        .forEach(gateway -> add(gateways, gateway.party(), gateway.endpoint()));
    Map<String, List<Clause>> clauses = new HashMap<>();
    draft.clauses.values().stream()
        .filter(placed -> !placed.withdrawn())
        .forEach(placed -> add(clauses, placed.arrangement(), placed.clause()));
    return new Register(
        draft.parties.values().stream().map(p -> party(p, gateways, officers)).toList(),
        List.copyOf(draft.services.values()),
        draft.mappings.values().stream().flatMap(List::stream).toList(),
        draft.arrangements.values().stream().map(a -> arrangement(a, clauses)).toList(),
        List.copyOf(draft.providers.values()),
        List.copyOf(draft.schemes.values()),
        officers.getOrDefault(Officer.ACCESSION, List.of()));
  }

  private static <T> void add(Map<String, List<T>> lists, String key, T element) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(element);
  }

  private static Party party(
      Party party,
      Map<String, List<GatewayEndpoint>> gateways,
      Map<String, List<Officer>> officers) {
    return new Party(
        party.code(),
        party.name(),
        party.treatyStatus(),
        gateways.getOrDefault(party.code(), List.of()),
        party.authority(),
        party.reservations(),
        party.amendments(),
        officers.getOrDefault(party.code(), List.of()));
  }

  private static Arrangement arrangement(Arrangement bare, Map<String, List<Clause>> clauses) {
    return bare.with(
        bare.statusHistory(), clauses.getOrDefault(bare.id(), List.of()), bare.events());
  }
}
