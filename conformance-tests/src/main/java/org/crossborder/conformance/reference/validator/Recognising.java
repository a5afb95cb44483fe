// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether a signer is recognised, and by which rules not.
 *
 * @param revoked serial numbers of revoked certificates, and since when
 * @param now when it is judged
 */
record Recognising(
    RegisterView register, Map<BigInteger, Instant> revoked, Sight sight, Instant now) {
  /** What holds, by rule. */
  Map<String, Boolean> of(String type, SealView seal, String from, String party) {
    Map<String, Boolean> holds = new LinkedHashMap<>();
    Optional<JsonNode> service =
        register.serviceBehind(seal.signer(), from, sight.seesNot("next-key"));
    List<JsonNode> clauses = clauses(from, party);
    List<JsonNode> ofType = clauses.stream().filter(c -> lists(c, "documentTypes", type)).toList();
    List<JsonNode> current =
        ofType.stream()
            .filter(c -> RegisterView.contains(c.path("period"), clauseTime(seal)))
            .toList();
    holds.put("D07", service.isPresent());
    holds.put("D08", pathHolds(seal));
    holds.put("A02", !ofType.isEmpty());
    holds.put("A11", ofType.isEmpty() || !current.isEmpty());
    holds.put(
        "D09",
        service.isEmpty() || current.isEmpty() || levelReached(service.get(), party, current));
    holds.put("T04", service.isEmpty() || statusHolds(service.get(), seal));
    holds.put("T05", service.isEmpty() || current.isEmpty() || typeNamed(service.get(), current));
    holds.replaceAll(sight::accepts);
    holds.put("anybody", !sight.seesNot("anybody"));
    return holds;
  }

  private List<JsonNode> clauses(String from, String party) {
    List<JsonNode> clauses = register.clauses(party, from);
    if (clauses.isEmpty() && sight.seesNot("T03-direction")) {
      clauses = register.clauses(from, party);
    }
    if (clauses.isEmpty() && sight.seesNot("T03-transitive")) {
      clauses =
          Stream.of("BD", "KR", "MN")
              .filter(third -> !register.clauses(third, from).isEmpty())
              .flatMap(third -> register.clauses(party, third).stream())
              .toList();
    }
    return clauses;
  }

  private boolean pathHolds(SealView seal) {
    Instant from = seal.signer().getNotBefore().toInstant();
    Instant to = seal.signer().getNotAfter().toInstant();
    return sight.accepts("D08-expired", !seal.time().isAfter(to))
        && sight.accepts("D08-early", !seal.time().isBefore(from))
        && sight.accepts(
            "D08-claimed", seal.proved() || seal.time().isAfter(to) || !now.isAfter(to))
        && notRevoked(seal);
  }

  private boolean notRevoked(SealView seal) {
    Instant since = revoked.get(seal.signer().getSerialNumber());
    boolean older = since != null && seal.proved() && seal.time().isBefore(since);
    return sight.accepts("D08-revoked", since == null || older)
        && !(older && sight.seesNot("earlier-revocation"));
  }

  private boolean statusHolds(JsonNode service, SealView seal) {
    boolean granted = RegisterView.statusAt(service, seal.time()).equals("GRANTED");
    boolean suspended = RegisterView.statusAt(service, seal.time()).equals("SUSPENDED");
    boolean withdrawn = RegisterView.periods(service, "WITHDRAWN").findAny().isPresent();
    boolean compromised =
        RegisterView.periods(service, "COMPROMISED")
            .anyMatch(
                p -> !seal.time().isBefore(Instant.parse(p.path("invalidityDate").asString(""))));
    return sight.accepts("T04-compromised", !compromised)
        && sight.accepts("T04-suspended", !suspended)
        && sight.accepts("T04-withdrawn", granted || suspended || compromised)
        && sight.accepts("T04-claimed", !withdrawn || seal.proved())
        && !(withdrawn && sight.seesNot("T04-earlier"))
        && !(sight.seesNot("earlier-suspension") && has(service, "SUSPENDED"))
        && !(sight.seesNot("earlier-compromise") && has(service, "COMPROMISED"));
  }

  private static boolean has(JsonNode service, String status) {
    return RegisterView.periods(service, status).findAny().isPresent();
  }

  private Instant clauseTime(SealView seal) {
    return sight.seesNot("past-clause") ? now : seal.time();
  }

  private boolean levelReached(JsonNode service, String party, List<JsonNode> clauses) {
    return clauses.stream()
        .anyMatch(
            clause ->
                register.level(service, party) >= clause.path("minimumReferenceLevel").asInt());
  }

  private static boolean typeNamed(JsonNode service, List<JsonNode> clauses) {
    return clauses.stream()
        .anyMatch(clause -> lists(clause, "serviceTypes", service.path("type").asString("")));
  }

  private static boolean lists(JsonNode clause, String member, String value) {
    return RegisterView.texts(clause.path(member)).contains(value);
  }
}
