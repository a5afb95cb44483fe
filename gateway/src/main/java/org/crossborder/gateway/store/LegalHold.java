// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;

/**
 * That a document must not be purged, whatever its period.
 *
 * @param message id of the document
 * @param reference the case that it is held for, as the agency's files name it
 * @param reason why, for who asks years later
 * @param setBy name of the person or system
 */
public record LegalHold(
    UUID message, String reference, String reason, String setBy, Instant setAt) {}
