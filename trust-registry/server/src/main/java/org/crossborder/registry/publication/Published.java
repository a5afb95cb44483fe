// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

/**
 * One published snapshot.
 *
 * @param content its exact bytes
 * @param metadata its signed metadata, exact bytes
 */
public record Published(long version, Bytes content, Bytes metadata) {}
