// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What our validator's JSON report says. */
record OurReport(JsonNode json) {
  String decision() {
    return json.at("/decision").asString();
  }

  String indication() {
    return json.at("/technical/indication").asString();
  }

  String subIndication() {
    return json.at("/technical/subIndication").asString("");
  }

  /** The baseline level that was validated; empty if the signature did not pass. */
  String level() {
    return json.at("/signature/level").asString("");
  }

  /** What each time-stamp gave, e.g. {@code SIGNATURE PASSED}. */
  List<String> timestamps() {
    return StreamSupport.stream(json.at("/signature/timestamps").spliterator(), false)
        .map(
            timestamp ->
                (timestamp.path("kind").asString()
                        + " "
                        + timestamp.path("indication").asString()
                        + " "
                        + timestamp.path("subIndication").asString(""))
                    .strip())
        .toList();
  }

  boolean coversWholeDocument() {
    return json.at("/signature/scope/wholeDocument").asBoolean(false);
  }

  String status(String layer) {
    return elements("layers")
        .filter(result -> result.path("layer").asString().equals(layer))
        .map(result -> result.path("status").asString())
        .findFirst()
        .orElseThrow();
  }

  /** The broken rules of the technical layers, each once, by id. */
  List<String> brokenRules() {
    List<String> technical = List.of("INTAKE", "SCHEMA", "SIGNATURE");
    return elements("findings")
        .filter(finding -> technical.contains(finding.path("layer").asString()))
        .map(finding -> finding.path("rule").asString())
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<JsonNode> elements(String array) {
    return StreamSupport.stream(json.path(array).spliterator(), false);
  }
}
