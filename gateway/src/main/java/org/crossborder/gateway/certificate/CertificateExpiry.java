// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.certificate;

import java.time.Instant;

/**
 * When a certificate runs out. It is also the event that is published once a day of each that is
 * near its end.
 *
 * @param use for what it is
 * @param subject its subject's distinguished name
 * @param serialNumber in hex
 * @param notAfter the last moment of its validity (RFC 5280, 4.1.2.5)
 * @param daysLeft whole days from now until then; negative once it has run out
 */
public record CertificateExpiry(
    String use, String subject, String serialNumber, Instant notAfter, long daysLeft) {}
