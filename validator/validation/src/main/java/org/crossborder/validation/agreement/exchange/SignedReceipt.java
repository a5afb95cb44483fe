// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The receiver's record of when the document reached it (MLEC 15).
 *
 * @param signedBy ISO code of the Party whose gateway signed it; null if nobody did
 */
public record SignedReceipt(Instant at, @Nullable String signedBy) {}
