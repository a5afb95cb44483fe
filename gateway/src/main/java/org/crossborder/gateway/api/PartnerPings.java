// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.msh.TestService;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out whether messages would reach a Party: the test service of each agreement with it (ebMS
 * 3.0 Core 5.2.2.8).
 */
@Component
public final class PartnerPings {
  private final TestService testService;
  private final Supplier<Optional<PModes>> pmodes;
  private final AuditLog audit;

  PartnerPings(TestService testService, Supplier<Optional<PModes>> pmodes, AuditLog audit) {
    this.testService = testService;
    this.pmodes = pmodes;
    this.audit = audit;
  }

  /**
   * How a ping ended.
   *
   * @param outcome RECEIPTED; NOT_RECEIPTED, which may pass; REFUSED, which will not; or PULLS: it
   *     cannot be reached, and fetches its messages itself
   * @param error why, if it was not receipted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Ping(String arrangement, String gateway, String outcome, @Nullable String error) {}

  /**
   * Pings each gateway of a Party, once for each agreement; the audit log notes it.
   *
   * @param party ISO code
   * @param by who asks
   * @return empty if the register names none
   */
  public List<Ping> ping(String party, String by) {
    List<Leg> legs = pmodes.get().map(modes -> modes.tests(party)).orElse(List.of());
    List<Ping> pings = legs.stream().map(this::ping).toList();
    if (!pings.isEmpty()) {
      audit.record(by, "ping", party, outcomes(pings));
    }
    return pings;
  }

  private static String outcomes(List<Ping> pings) {
    return pings.stream()
        .map(ping -> ping.arrangement() + " " + ping.outcome())
        .collect(Collectors.joining(", "));
  }

  private Ping ping(Leg leg) {
    if (leg.pulled()) {
      return ping(leg, "PULLS", null);
    }
    SendingOutcome outcome = testService.ping(leg);
    if (outcome instanceof SendingOutcome.Retryable retryable) {
      return ping(leg, "NOT_RECEIPTED", retryable.error());
    }
    return outcome instanceof SendingOutcome.Final refused
        ? ping(leg, "REFUSED", refused.error())
        : ping(leg, "RECEIPTED", null);
  }

  private static Ping ping(Leg leg, String outcome, @Nullable EbmsError error) {
    return new Ping(
        leg.agreement().value(),
        leg.receiver().partner().partyId().value(),
        outcome,
        error == null ? null : error.toString());
  }
}
