// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crossborder.trust.register.Assessment;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.operation.RegisterRefusal;
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

  static ChangeView of(ChangeRequest request, Assessment assessment, Instant now) {
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
        decision == null ? null : decision.at(),
        decision == null ? null : decision.logIndex());
  }
}
