// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.registry;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.conformance.subject.RegisterCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges the arrangements of a register file by rules A01 to A13.
 *
 * @param blindTo the id of the rule that it does not look at; empty for none
 * @param councilLevel the level that the Council has agreed; 0 for none
 */
public record ReferenceRegisterCheck(String blindTo, int councilLevel)
    implements RegisterCheck.Judge {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> ERRORS = Set.of("A04", "A05", "A06");

  @Override
  public RegisterCheck.Output judge(String file) {
    JsonNode register = JSON.readTree(file);
    StringBuilder text = new StringBuilder();
    boolean refused = false;
    for (JsonNode arrangement : register.path("arrangements")) {
      var rules = new TreeMap<String, Predicate<JsonNode>>();
      rules.put("A01", each -> statesBound(register, each));
      rules.put("A03", ReferenceRegisterCheck::reciprocal);
      rules.put("A04", each -> clauses(each).allMatch(clause -> mapped(register, clause)));
      rules.put("A05", each -> clauses(each).allMatch(c -> level(c) >= councilLevel));
      rules.put("A06", each -> !each.path("clauses").toString().contains("paper original"));
      rules.put(
          "A07", each -> formats(each).size() > 1 || each.at("/terms").has("technologyReason"));
      rules.put("A08", each -> filled(each.at("/terms/standards"), "version"));
      rules.put("A09", each -> filled(each.at("/terms/legalEffects"), "citation"));
      rules.put(
          "A10",
          each -> each.at("/terms/topics").valueStream().noneMatch(t -> t.asString("").isBlank()));
      rules.put("A12", each -> !each.at("/terms/targets").isMissingNode());
      rules.put("A13", each -> !each.at("/terms/limits").isEmpty());
      for (var rule : rules.entrySet()) {
        boolean holds = rule.getKey().equals(blindTo) || rule.getValue().test(arrangement);
        refused |= !holds && ERRORS.contains(rule.getKey());
        text.append("%s  %s%n".formatted(rule.getKey(), holds ? "passed" : "failed"));
      }
    }
    return new RegisterCheck.Output(refused ? 1 : 0, text.toString());
  }

  private static boolean statesBound(JsonNode register, JsonNode arrangement) {
    List<String> parties =
        arrangement.path("parties").valueStream().map(p -> p.asString("")).toList();
    return register
        .path("parties")
        .valueStream()
        .filter(party -> parties.contains(party.path("code").asString("")))
        .allMatch(party -> party.at("/treatyStatus/0/status").asString("").equals("PARTY"));
  }

  private static boolean reciprocal(JsonNode arrangement) {
    Set<String> directions =
        clauses(arrangement)
            .map(c -> c.path("recogniser").asString(""))
            .collect(Collectors.toSet());
    return directions.size() > 1 || arrangement.path("terms").has("asymmetry");
  }

  private static boolean mapped(JsonNode register, JsonNode clause) {
    return register
        .path("levelMappings")
        .valueStream()
        .filter(m -> m.path("party").equals(clause.path("recognised")))
        .filter(m -> m.path("acceptedBy").valueStream().anyMatch(clause.path("recogniser")::equals))
        .anyMatch(m -> m.path("referenceLevel").asInt() >= level(clause));
  }

  private static Set<String> formats(JsonNode arrangement) {
    return arrangement
        .at("/terms/standards")
        .valueStream()
        .filter(s -> s.path("subject").asString("").equals("SIGNATURE"))
        .map(s -> s.path("name").asString(""))
        .collect(Collectors.toSet());
  }

  private static boolean filled(JsonNode array, String member) {
    return array.valueStream().noneMatch(each -> each.path(member).asString("").isBlank());
  }

  private static Stream<JsonNode> clauses(JsonNode arrangement) {
    return arrangement.path("clauses").valueStream();
  }

  private static int level(JsonNode clause) {
    return clause.path("minimumReferenceLevel").asInt(0);
  }
}
