// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import org.crossborder.conformance.evidence.Setting;
import org.crossborder.conformance.signature.SigningKey;
import org.crossborder.conformance.suite.Run;
import org.jspecify.annotations.Nullable;

/**
 * A run that may begin, with what its evidence needs.
 *
 * @param setting what its verdicts depend on
 * @param seed what ids and documents follow from
 * @param evidenceKey who stands by the evidence; null: nobody
 */
public record AssembledRun(
    Run run, Setting setting, long seed, @Nullable SigningKey evidenceKey) {}
