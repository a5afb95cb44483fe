// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.validator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a validator answered: the members of its JSON report that the suite judges by. What is not
 * there is an empty text.
 *
 * @param status of HTTP
 */
public record Report(int status, JsonNode json) {
  /** Whether there is a verdict at all. */
  public boolean isVerdict() {
    return status == 200 && !indication().isEmpty();
  }

  /** TOTAL_PASSED, TOTAL_FAILED or INDETERMINATE (EN 319 102-1). */
  public String indication() {
    return json.at("/technical/indication").asString("").replace('-', '_');
  }

  /** Why, as EN 319 102-1 names it. */
  public String subIndication() {
    return json.at("/technical/subIndication").asString("").replace('-', '_');
  }

  /** RECOGNISED, NOT_RECOGNISED or INDETERMINATE. */
  public String recognition() {
    return json.at("/recognition/verdict").asString("");
  }

  /** Codes of the reasons against recognition. */
  public List<String> reasons() {
    return json.at("/recognition/reasons")
        .valueStream()
        .map(reason -> reason.path("code").asString(""))
        .toList();
  }

  /** What was found by a rule of the Agreement: PASSED, FAILED, NOT_APPLICABLE, INDETERMINATE. */
  public String rule(String id) {
    return json.path("layers")
        .valueStream()
        .map(layer -> layer.path("rules").path(id).asString(""))
        .filter(outcome -> !outcome.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Ids of the rules that were found broken, of any layer. */
  public List<String> findings() {
    return json.path("findings")
        .valueStream()
        .flatMap(each -> Stream.of(each.path("rule"), each.path("agreementRule")))
        .map(rule -> rule.asString(""))
        .filter(rule -> !rule.isEmpty())
        .distinct()
        .toList();
  }

  /** In one line. */
  public String summary() {
    if (!isVerdict()) {
      return "HTTP %d: %s".formatted(status, json.path("detail").asString(json.toString()));
    }
    return Stream.of(
            indication(),
            subIndication(),
            recognition(),
            String.join(" ", reasons()),
            findings().isEmpty() ? "" : "findings " + String.join(" ", findings()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
