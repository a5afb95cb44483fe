// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How well the exchange shall work (rule A12).
 *
 * @param availabilityPercent e.g. {@code 99.9}
 * @param response longest time until the signed receipt, e.g. {@code PT15M}
 */
public record ServiceTargets(BigDecimal availabilityPercent, Duration response) {}
