// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

import java.time.Instant;

/**
 * That a service no longer uses one of its certificates: what was signed before stands.
 *
 * @param sha256 fingerprint of the certificate, lower-case hexadecimal
 * @param since from when nothing that chains to it is recognised
 */
public record RetiredIdentity(String sha256, Instant since) {}
