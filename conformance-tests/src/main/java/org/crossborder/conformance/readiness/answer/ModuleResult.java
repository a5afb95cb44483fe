// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

import java.time.Instant;

/**
 * What the conformance suite found in one module.
 *
 * @param module e.g. {@code AS4-SEC-07}
 * @param passed whether the verdict was a pass; anything else is none
 * @param verdict as the suite said it
 * @param at when
 * @param target what was tested, e.g. the address of a gateway
 */
public record ModuleResult(
    String module, boolean passed, String verdict, Instant at, String target) {}
