// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossborder.conformance.seal.Pades;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges one document; every step is in {@link #report}.
 *
 * @param timeStamps whose time-stamps are believed
 * @param revoked serial numbers of revoked certificates, and since when
 * @param now when it is judged
 */
record Examination(
    JsonNode register,
    X509Certificate timeStamps,
    Map<BigInteger, Instant> revoked,
    Sight sight,
    Instant now) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> ALGORITHMS =
      Set.of("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");

  JsonNode report(
      byte[] document, String mediaType, String from, String party, @Nullable JsonNode exchange) {
    Opened opened;
    try {
      opened = Opened.of(document, mediaType, timeStamps, sight, now);
    } catch (IOException notKnown) {
      if (sight.seesNot("bomb")) {
        throw new IllegalStateException("What only a mutant does", notKnown);
      }
      return written("TOTAL_FAILED", null, Map.of("INTAKE", "FAILED"));
    }
    if (mediaType.equals(Pades.MEDIA_TYPE)) {
      boolean valid = opened.seal().map(SealView::valid).orElse(false);
      return written(valid ? "TOTAL_PASSED" : "TOTAL_FAILED", null, Map.of());
    }
    DocumentView view = new DocumentView(opened.document());
    Optional<SealView> seal = opened.seal();
    Map<String, String> rules = new LinkedHashMap<>();
    documentRules(view, seal, from).forEach((rule, holds) -> rules.put(rule, outcome(rule, holds)));
    rules.put("D14", outcome14(view));
    rules.put("D15", view.hasPerson() && !sight.seesNot("D15") ? "INDETERMINATE" : "PASSED");
    Map<String, Boolean> recognised =
        seal.map(
                s ->
                    new Recognising(new RegisterView(register), revoked, sight, now)
                        .of(view.type(), s, from, party))
            .orElse(Map.of("D05", false));
    recognised.forEach((rule, holds) -> rules.putIfAbsent(rule, outcome(rule, holds)));
    if (exchange != null) {
      new ExchangeRules(exchange)
          .holding()
          .forEach((rule, holds) -> rules.put(rule, outcome(rule, holds)));
    }
    boolean valid =
        seal.map(SealView::valid).orElse(sight.seesNot("presence"))
            && !(sight.seesNot("kept") && seal.map(this::isPast).orElse(false))
            && !"FAILED".equals(rules.get("D01"))
            && !"FAILED".equals(rules.get("D02"))
            && (seal.isEmpty() || !"FAILED".equals(rules.get("D10")));
    return written(
        valid ? "TOTAL_PASSED" : "TOTAL_FAILED",
        valid && !recognised.containsValue(false) ? "RECOGNISED" : "NOT_RECOGNISED",
        rules);
  }

  private boolean isPast(SealView seal) {
    return now.isAfter(seal.signer().getNotAfter().toInstant());
  }

  private static Map<String, Boolean> documentRules(
      DocumentView view, Optional<SealView> seal, String from) {
    Map<String, Boolean> holds = new LinkedHashMap<>();
    holds.put("D01", !view.type().isEmpty());
    holds.put("D02", view.addsUp());
    holds.put("D03", view.namesRealCountriesOnly());
    holds.put("D04", !view.own("ID").isEmpty() && !view.own("IssueDate").isEmpty());
    holds.put("D05", seal.map(SealView::valid).orElse(false));
    holds.put("D06", view.origin().isEmpty() || view.origin().equals(from));
    holds.put("D10", seal.map(s -> ALGORITHMS.contains(s.algorithm())).orElse(false));
    holds.put("D11", !view.own("UBLVersionID").isEmpty());
    holds.put("D12", !view.text("ApplicationStatusCode").equals("withdrawn"));
    holds.put("P03", !view.has("EmbassyEndorsement"));
    return holds;
  }

  private String outcome14(DocumentView view) {
    return view.type().equals("bill-of-lading") ? outcome("D14", false) : "NOT_APPLICABLE";
  }

  private String outcome(String rule, boolean holds) {
    return sight.accepts(rule, holds) ? "PASSED" : "FAILED";
  }

  private static JsonNode written(
      String indication, @Nullable String recognition, Map<String, String> rules) {
    ObjectNode report = JSON.createObjectNode();
    report.putObject("technical").put("indication", indication);
    if (recognition != null) {
      report.putObject("recognition").put("verdict", recognition).putArray("reasons");
    }
    report
        .putArray("layers")
        .addObject()
        .put("layer", "AGREEMENT")
        .set("rules", JSON.valueToTree(rules));
    report.set(
        "findings",
        JSON.valueToTree(
            rules.entrySet().stream()
                .filter(rule -> rule.getValue().equals("FAILED"))
                .map(rule -> Map.of("rule", rule.getKey()))
                .toList()));
    return report;
  }
}
