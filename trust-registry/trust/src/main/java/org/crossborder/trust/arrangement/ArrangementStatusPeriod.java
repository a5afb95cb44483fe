// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import org.crossborder.trust.Period;

/** One period of an arrangement's status. */
public record ArrangementStatusPeriod(ArrangementStatus status, Period period) {}
