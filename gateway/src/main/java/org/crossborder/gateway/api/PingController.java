// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether messages would reach a Party: the test service of each agreement with it. */
@RestController
class PingController {
  private final TestService testService;
  private final Supplier<Optional<PModes>> pmodes;
  private final AuditLog audit;

  PingController(TestService testService, Supplier<Optional<PModes>> pmodes, AuditLog audit) {
    this.testService = testService;
    this.pmodes = pmodes;
    this.audit = audit;
  }

  /** One for each agreement. */
  record Pings(List<Ping> pings) {}

  /**
   * How a ping ended.
   *
   * @param outcome RECEIPTED; NOT_RECEIPTED, which may pass; REFUSED, which will not; or PULLS: it
   *     cannot be reached, and fetches its messages itself
   * @param error why, if it was not receipted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ping(String arrangement, String gateway, String outcome, @Nullable String error) {}

  @PostMapping(path = "/v1/pings", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> ping(@RequestParam String recipient, Principal client) {
    List<Leg> legs = pmodes.get().map(modes -> modes.tests(recipient)).orElse(List.of());
    if (legs.isEmpty()) {
      return Problem.NO_RECIPIENT.answer("The register names no gateway and arrangement to ping");
    }
    Pings pings = new Pings(legs.stream().map(this::ping).toList());
    audit.record(client.getName(), "ping", recipient, outcomes(pings));
    return ResponseEntity.ok(pings);
  }

  private static String outcomes(Pings pings) {
    return pings.pings().stream()
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
