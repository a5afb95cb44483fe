// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/**
 * A payload that is on disk.
 *
 * @param sha256 its SHA-256 and its name, lower-case hexadecimal
 * @param size in bytes
 */
public record StoredPayload(String sha256, long size) {}
