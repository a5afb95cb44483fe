// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import java.util.List;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.language.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why something was refused, as the national side is told by a channel. */
public final class Refusal {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Refusal() {}

  public static Handled.Refused because(String sentence) {
    return because(sentence, List.of(), List.of());
  }

  public static Handled.Refused because(
      String sentence, List<StatusReason> reasons, List<Finding> findings) {
    ObjectNode outcome = JSON.objectNode();
    outcome.put("outcome", "REFUSED");
    outcome.put("sentence", sentence);
    outcome.set("reasons", DocumentStatus.reasons(reasons));
    ArrayNode array = outcome.putArray("findings");
    findings.forEach(finding -> array.add(finding(finding)));
    return new Handled.Refused(outcome);
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = JSON.objectNode();
    node.put("rule", finding.ruleId());
    node.put("catalogueRule", finding.agreementRule());
    node.put("article", finding.clause());
    node.put("severity", finding.severity().name());
    node.put("field", finding.field().in(Language.EN));
    node.put("message", finding.message().in(Language.EN));
    node.put("remedy", finding.remedy().in(Language.EN));
    Location at = finding.location();
    if (at.isKnown()) {
      node.put("line", at.line());
      node.put("column", at.column());
    }
    return node;
  }
}
