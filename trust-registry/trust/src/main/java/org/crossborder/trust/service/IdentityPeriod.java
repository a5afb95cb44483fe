// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

import org.crossborder.trust.Period;

/**
 * When a service uses one of its identities; an identity without such a period is used as long as
 * the service is.
 *
 * @param sha256 fingerprint of the certificate, or hash of the key, lower-case hexadecimal
 * @param period what was signed within it stands, if it chains to this identity
 */
public record IdentityPeriod(String sha256, Period period) {}
