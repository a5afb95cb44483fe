// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.certificate;

import java.security.cert.X509Certificate;

/**
 * A certificate that something depends on.
 *
 * @param use for what, to a person: {@code bundle as4}, {@code signing of gateway-kr (KR)}
 */
public record WatchedCertificate(String use, X509Certificate certificate) {}
