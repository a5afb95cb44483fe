// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;

/**
 * Whom a national side tells what happens.
 *
 * @param url where
 * @param anchor what is trusted there
 * @param secret signs what is told
 */
@SuppressWarnings("ArrayRecordComponent") // only carried
public record Hook(Supplier<URI> url, X509Certificate anchor, byte[] secret) {}
