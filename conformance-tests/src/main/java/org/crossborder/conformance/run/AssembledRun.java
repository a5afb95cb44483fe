// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.signature.SigningKey;
import org.crossborder.conformance.suite.Run;

/**
 * A run that may begin, with what its evidence needs.
 *
 * @param seed what ids and documents follow from
 * @param evidenceKey who stands by the evidence
 */
public record AssembledRun(Run run, PMode pmode, long seed, SigningKey evidenceKey) {}
