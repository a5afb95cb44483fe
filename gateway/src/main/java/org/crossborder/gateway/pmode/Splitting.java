// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

/**
 * PMode[n].Splitting: large messages go in fragments (ebMS 3.0 Additional Features 4; eDelivery AS4
 * Split and Join). Such messages have no AS4 compression.
 *
 * @param fragmentBytes Splitting.FragmentSize: what is larger is split, into pieces of this size
 * @param compression Splitting.Compression.Algorithm: whether the whole is compressed by gzip
 *     before it is split
 */
public record Splitting(long fragmentBytes, boolean compression) {}
