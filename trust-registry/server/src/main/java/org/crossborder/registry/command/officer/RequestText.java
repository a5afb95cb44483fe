// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A change request, as the registry describes it, in lines for people. */
final class RequestText {
  private RequestText() {}

  /** Where it stands: who is needed still, or what stops it. */
  static List<String> standing(JsonNode request) {
    List<String> lines = new ArrayList<>();
    if (request.hasNonNull("logIndex")) {
      lines.add("Recorded in the log at index " + request.path("logIndex").asString());
    } else if (!strings(request.path("missing")).isEmpty()) {
      lines.add("Still to approve: " + String.join(", ", strings(request.path("missing"))));
    }
    for (JsonNode finding : request.path("findings")) {
      lines.add(finding(finding));
    }
    return lines;
  }

  private static String finding(JsonNode finding) {
    return "%s (%s, %s) %s: %s"
        .formatted(
            finding.path("rule").asString(""),
            finding.path("article").asString(""),
            finding.path("severity").asString(""),
            finding.path("outcome").asString(""),
            finding.path("sentence").asString(""));
  }

  static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(node -> node.asString("")).toList();
  }
}
