// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.assessment;

import java.time.Instant;

/**
 * An action as it is kept; several people may change it at once.
 *
 * @param version 1 for the first, one more each time
 * @param at when it became so
 * @param by who made it so
 */
public record KeptAction(Action action, int version, Instant at, String by) {}
