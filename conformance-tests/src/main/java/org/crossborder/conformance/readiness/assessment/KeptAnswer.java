// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.assessment;

import java.time.Instant;
import org.crossborder.conformance.readiness.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept; several people may change it at once.
 *
 * @param answer null if it was taken back
 * @param version 1 for the first, one more each time
 * @param at when it became so
 * @param by who made it so
 */
public record KeptAnswer(@Nullable Answer answer, int version, Instant at, String by) {}
