// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;

/**
 * One privileged act.
 *
 * @param number 1 for the first, without a gap
 * @param at in microseconds, as databases keep it
 * @param actor the person or the system that did it
 * @param act what was done, e.g. {@code ping}
 * @param subject to what
 * @param detail how it went; may be empty
 * @param previous {@code hash} of the entry before, 64 zeros before the first
 * @param hash SHA-256 of the entry's canonical form, in lower-case hex
 */
public record AuditEntry(
    long number,
    Instant at,
    String actor,
    String act,
    String subject,
    String detail,
    String previous,
    String hash) {}
