// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.backend.DeliveryRule;
import org.crossborder.gateway.work.Backoff;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which national system gets which document, and how it is told again. A document stays VALIDATED,
 * and unacknowledged, until its system has confirmed it.
 *
 * @param backend name of the system that gets what no rule fits; needed where there are several
 * @param rules asked in order, the first that fits decides
 * @param retry waits between two tries
 */
public record DeliveryProperties(
    @Nullable String backend, List<@Valid Rule> rules, @DefaultValue @Valid Retry retry) {
  public DeliveryProperties {
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  /**
   * Which documents go to one system; what is not said is not asked for.
   *
   * @param types document type ids, such as {@code certificate-of-origin}
   * @param senders ISO codes of Parties
   * @param agencies values of the message property {@code recipientAgency}
   * @param backend name of the system
   */
  public record Rule(
      Set<String> types, Set<String> senders, Set<String> agencies, @NotBlank String backend) {
    public Rule {
      types = types == null ? Set.of() : Set.copyOf(types);
      senders = senders == null ? Set.of() : Set.copyOf(senders);
      agencies = agencies == null ? Set.of() : Set.copyOf(agencies);
    }

    DeliveryRule rule() {
      return new DeliveryRule(types, senders, agencies, backend);
    }
  }

  /**
   * How events, and documents by webhook, are told again.
   *
   * @param initial wait after the first failure
   * @param multiplier from one wait to the next
   * @param maximum longest wait; a system that comes back is told after it at the latest
   * @param expiry when an event is given up, until it is replayed; a document never is
   */
  public record Retry(
      @DefaultValue("5s") Duration initial,
      @DefaultValue("2") double multiplier,
      @DefaultValue("15m") Duration maximum,
      @DefaultValue("72h") Duration expiry) {

    /** These waits, as the dispatching uses them. */
    public Backoff backoff() {
      return new Backoff(initial, multiplier, maximum);
    }
  }

  /** The rules, as the delivery uses them. */
  public List<DeliveryRule> deliveryRules() {
    return rules.stream().map(Rule::rule).toList();
  }
}
