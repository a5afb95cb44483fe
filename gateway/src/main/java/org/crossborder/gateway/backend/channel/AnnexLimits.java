// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

/**
 * What may go beside a document.
 *
 * @param most annexes of one document
 * @param largest annex, in bytes
 */
public record AnnexLimits(int most, long largest) {}
