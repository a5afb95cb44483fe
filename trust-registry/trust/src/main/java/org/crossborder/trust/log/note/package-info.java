// SPDX-License-Identifier: Apache-2.0
/**
 * What the log and its witnesses sign: notes, checkpoints, cosignatures, proofs that travel (C2SP
 * signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof).
 */
@NullMarked
package org.crossborder.trust.log.note;

import org.jspecify.annotations.NullMarked;
