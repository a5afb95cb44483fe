// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The document left an information system under the sender's control (ECC 10, MLEC 15).
 *
 * @param clock how it is known that the clock was right; null if it is not
 */
public record Dispatch(Instant at, @Nullable ClockEvidence clock) {}
