// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.store.StoredPart;

/**
 * One payload of a delivery.
 *
 * @param info its Content-ID, media type, character set, properties, SHA-256 and size
 * @param content its bytes; each opening begins anew, and who opens closes
 */
public record DeliveredPart(StoredPart info, PayloadSource content) {}
