// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.change;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.registry.change.ChangeRequest;
import org.crossborder.registry.change.ChangeState;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.SignatureView;
import org.crossborder.trust.register.Assessment;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.register.operation.RegisterRefusal;
import org.crossborder.trust.rule.RuleResult;
import org.jspecify.annotations.Nullable;

/**
 * A change request with where it stands.
 *
 * @param missing who must still approve, by name
 * @param refusal why it could not be recorded now even with all approvals, or null
 * @param findings what rules A01 to A13 find in its arrangements, until it is decided
 * @param logIndex of its entry, once it is recorded
 */
record ChangePage(
    Payload payload,
    ChangeState state,
    Instant receivedAt,
    Instant lapses,
    List<SignatureView> signatures,
    List<String> concerned,
    List<String> missing,
    @Nullable RegisterRefusal refusal,
    List<RuleResult> findings,
    @Nullable Long logIndex) {
  private static final Duration LIFETIME = Duration.ofDays(30);

  static ChangePage of(
      ChangeRequest request,
      Assessment assessment,
      List<RuleResult> findings,
      Payload payload,
      RegisterState register,
      Reading reading) {
    return new ChangePage(
        payload,
        request.state(reading.now()),
        request.receivedAt(),
        request.change().proposedAt().plus(LIFETIME),
        Stream.concat(Stream.of(request.proposal()), request.approvals().stream())
            .flatMap(compact -> SignatureView.of(compact, register.officers().stream()).stream())
            .toList(),
        names(assessment.concerned(), reading),
        names(assessment.missing(), reading),
        assessment.refusal(),
        findings,
        request.decision() == null ? null : request.decision().logIndex());
  }

  private static List<String> names(Set<String> codes, Reading reading) {
    return codes.stream().map(reading::nameOf).sorted().toList();
  }
}
