// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A change in lines for the officer who is to sign it. */
final class ChangeText {
  private static final JsonMapper JSON = StrictJson.mapper();
  private static final int LONGEST = 96;

  private ChangeText() {}

  static List<String> of(Change change) {
    List<String> lines = new ArrayList<>();
    lines.add(change.title());
    lines.add("  change          " + change.id());
    lines.add("  proposed        " + change.proposedAt());
    lines.add("  reason          " + change.reason());
    lines.add("  legal reference " + change.legalReference());
    if (change.correction() != null) {
      lines.add("  CORRECTION      " + change.correction());
    }
    for (Operation operation : change.operations()) {
      lines.add("  - " + operation.getClass().getSimpleName());
      describe(JSON.valueToTree(operation), "    ", lines);
    }
    lines.add("  SHA-256 of what is signed: " + Fingerprint.sha256(ChangeJson.write(change)));
    return lines;
  }

  private static void describe(JsonNode node, String margin, List<String> lines) {
    for (var member : node.properties()) {
      JsonNode value = member.getValue();
      if (member.getKey().equals("operation")) {
        continue;
      }
      if (value.isObject()) {
        lines.add(margin + member.getKey());
        describe(value, margin + "  ", lines);
      } else {
        lines.add(margin + member.getKey() + ": " + shortened(value));
      }
    }
  }

  /** Certificates are long; their whole bytes are in what is signed. */
  private static String shortened(JsonNode value) {
    String text = value.isString() ? value.asString() : value.toString();
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
  }
}
