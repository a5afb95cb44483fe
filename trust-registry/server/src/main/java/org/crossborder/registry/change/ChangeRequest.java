// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.jspecify.annotations.Nullable;

/**
 * A change that was proposed.
 *
 * @param change what was proposed
 * @param proposal the proposer's signature
 * @param approvals the approvers' signatures, in the order in which they came
 * @param receivedAt when the registry received the proposal
 * @param decision how it ended, or null while it is pending
 */
public record ChangeRequest(
    Change change,
    String proposal,
    List<String> approvals,
    Instant receivedAt,
    @Nullable Decision decision) {
  private static final Duration LIFETIME = Duration.ofDays(30);

  public ChangeRequest {
    approvals = List.copyOf(approvals);
  }

  /**
   * How a change request ended.
   *
   * @param logIndex of the entry, if it was recorded
   */
  public record Decision(ChangeState state, Instant at, @Nullable Long logIndex) {}

  public String id() {
    return change.id();
  }

  /** Where it stands at {@code now}. */
  public ChangeState state(Instant now) {
    if (decision != null) {
      return decision.state();
    }
    return now.isAfter(change.proposedAt().plus(LIFETIME))
        ? ChangeState.EXPIRED
        : ChangeState.PENDING;
  }

  /** Digest of the bytes that officers sign, lower-case hexadecimal. */
  public String payloadSha256() {
    return Fingerprint.sha256(ChangeJson.write(change));
  }

  ChangeRequest with(String approval) {
    List<String> more = new ArrayList<>(approvals);
    more.add(approval);
    return new ChangeRequest(change, proposal, more, receivedAt, decision);
  }

  ChangeRequest withOnly(List<String> some) {
    return new ChangeRequest(change, proposal, some, receivedAt, decision);
  }
}
