// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of an exchange in one file.
 *
 * @param sha256 of the file, in hexadecimal
 * @param verifiedOffline what came of verifying it without either gateway; null if nobody has tried
 */
public record EvidencePackage(
    Instant exportedAt, String sha256, @Nullable Boolean verifiedOffline) {}
