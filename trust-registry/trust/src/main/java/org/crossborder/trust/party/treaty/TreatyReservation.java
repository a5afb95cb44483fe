// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party.treaty;

import java.time.LocalDate;

/**
 * A reservation that a State made.
 *
 * @param article what it rests on, e.g. {@code Art. 17(7)}
 * @param made when; with the instrument, if nothing else is known
 * @param summary in our own words
 */
public record TreatyReservation(String article, LocalDate made, String summary) {}
