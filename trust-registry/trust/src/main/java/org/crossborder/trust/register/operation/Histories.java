// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.service.ServiceStatusPeriod;

/** The three histories of the register. */
final class Histories {
  static final StatusHistory<TreatyStatusPeriod> TREATY =
      new StatusHistory<>(
          TreatyStatusPeriod::period,
          (status, period) -> new TreatyStatusPeriod(status.status(), period, status.instrument()));

  static final StatusHistory<ServiceStatusPeriod> SERVICE =
      new StatusHistory<>(
          ServiceStatusPeriod::period,
          (status, period) ->
              new ServiceStatusPeriod(
                  status.status(), period, status.reason(), status.invalidityDate()));

  static final StatusHistory<ArrangementStatusPeriod> ARRANGEMENT =
      new StatusHistory<>(
          ArrangementStatusPeriod::period,
          (status, period) -> new ArrangementStatusPeriod(status.status(), period));

  private Histories() {}
}
