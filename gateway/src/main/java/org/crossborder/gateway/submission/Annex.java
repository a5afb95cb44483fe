// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import org.crossborder.gateway.packaging.PayloadSource;

/**
 * A further payload that goes with a document.
 *
 * @param mimeType as the producer names it
 */
public record Annex(String mimeType, PayloadSource content) {}
