// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads {@code Authorization: Bearer …} (RFC 6750, section 2.1), or else the TLS client
 * certificate; a token elsewhere is ignored.
 */
final class BearerToken implements AuthenticationConverter {
  private static final String SCHEME = "Bearer ";
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final int LONGEST = 8192;

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain
              && chain.length > 0
          ? UsernamePasswordAuthenticationToken.unauthenticated("", chain[0])
          : null;
    }
    if (header.length() > LONGEST || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    byte[] token = header.substring(SCHEME.length()).trim().getBytes(UTF_8);
    return UsernamePasswordAuthenticationToken.unauthenticated("", token);
  }
}
