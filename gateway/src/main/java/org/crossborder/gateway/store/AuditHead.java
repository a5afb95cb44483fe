// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/**
 * The newest entry of the audit log.
 *
 * @param number 0 while there is none
 * @param hash 64 zeros while there is none
 */
public record AuditHead(long number, String hash) {}
