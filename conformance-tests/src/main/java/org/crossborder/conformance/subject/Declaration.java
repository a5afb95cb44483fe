// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a Party's agencies declared of themselves: the report of the readiness self-assessment,
 * format {@code crossborder-readiness-report/1}. The suite checks that it says what it must; not
 * that it is true.
 *
 * @param report the JSON report
 * @param pages other outputs of the assessment by their file names, as text
 */
public record Declaration(JsonNode report, Map<String, String> pages) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Declaration {
    pages = Map.copyOf(pages);
  }

  /** As it is kept among the evidence: one JSON object of both. */
  String text() {
    return JSON.writeValueAsString(this);
  }

  static Declaration read(String text) {
    return JSON.readValue(text, Declaration.class);
  }

  /** Every line: a question as one agency has to answer it. */
  public List<JsonNode> lines() {
    return report
        .path("sections")
        .valueStream()
        .flatMap(section -> section.path("lines").valueStream())
        .toList();
  }

  /** The lines of one question that say Yes or Partially, with what that rests on. */
  public Stream<JsonNode> confirmed(String question) {
    return lines().stream()
        .filter(line -> line.at("/key/question").asString("").equals(question))
        .filter(line -> line.at("/answer/reply").asString("").matches("YES|PARTIALLY"))
        .filter(line -> !line.at("/answer/evidence").isEmpty());
  }
}
