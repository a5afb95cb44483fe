// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.exchange;

import java.time.LocalDate;
import java.util.Optional;
import org.crossborder.validation.agreement.exchange.Reconciliation;

/** What partners have stated of the days on which they sent (rule X06). */
@FunctionalInterface
public interface PartnerAccounts {
  /** No partner has stated anything; the rule is not determinable then. */
  PartnerAccounts NONE = (party, day) -> Optional.empty();

  /**
   * The figures that a partner gave under its signature.
   *
   * @param party the sender
   * @param day of dispatch, in UTC
   */
  Optional<Reconciliation> of(String party, LocalDate day);
}
