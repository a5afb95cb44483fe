// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.assessment;

import java.time.Instant;

/**
 * An entry of the journal.
 *
 * @param number from 1, without gaps
 * @param at when it was written
 * @param by who did it
 */
public record Recorded(long number, Instant at, String by, Entry entry) {}
