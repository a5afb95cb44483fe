// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crossborder.trust.register.Assessment;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.operation.RegisterRefusal;
import org.crossborder.trust.rule.RuleResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change request as the API shows it.
 *
 * @param payloadSha256 digest of the canonical bytes that officers sign
 * @param concerned whose approval it needs at all; empty once it is decided
 * @param missing whose approval it still needs
 * @param subjects what it would touch
 * @param refusal why it could not be recorded now even with all approvals
 * @param findings what rules A01 to A13 find in its arrangements, until it is decided
 * @param logIndex of its entry, once it is recorded
 */
record ChangeView(
    String id,
    ChangeState state,
    JsonNode change,
    String payloadSha256,
    String proposal,
    List<String> approvals,
    Instant receivedAt,
    Set<String> concerned,
    Set<String> missing,
    Set<String> subjects,
    @Nullable Refusal refusal,
    List<Finding> findings,
    @Nullable Instant decidedAt,
    @Nullable Long logIndex) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A rule that the change would break now. */
  record Refusal(String rule, String article, String sentence) {
    static @Nullable Refusal of(@Nullable RegisterRefusal refusal) {
      return refusal == null
          ? null
          : new Refusal(refusal.rule().id(), refusal.rule().article(), refusal.sentence());
    }
  }

  /** What a rule about arrangements found; an error would have refused the proposal. */
  record Finding(
      String rule,
      String article,
      String severity,
      String outcome,
      String sentence,
      String remedy) {
    static Finding of(RuleResult result) {
      return new Finding(
          result.rule().id(),
          result.rule().article(),
          result.rule().severity().name(),
          result.outcome().name(),
          result.sentence(),
          result.rule().remedy());
    }
  }

  static ChangeView of(
      ChangeRequest request, Assessment assessment, List<RuleResult> findings, Instant now) {
    ChangeRequest.Decision decision = request.decision();
    return new ChangeView(
        request.id(),
        request.state(now),
        JSON.readTree(ChangeJson.write(request.change())),
        request.payloadSha256(),
        request.proposal(),
        request.approvals(),
        request.receivedAt(),
        assessment.concerned(),
        assessment.missing(),
        assessment.subjects(),
        Refusal.of(assessment.refusal()),
        findings.stream().map(Finding::of).toList(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.logIndex());
  }
}
