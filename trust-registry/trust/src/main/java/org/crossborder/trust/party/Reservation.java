// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import org.crossborder.trust.Period;

/**
 * A reservation that a State made, such as on Article 17(7).
 *
 * @param article what it is made to, e.g. {@code Art. 17(7)}
 * @param summary what it says, in our own words
 * @param instrument the notification of the depositary
 */
public record Reservation(String article, String summary, Period period, String instrument) {}
