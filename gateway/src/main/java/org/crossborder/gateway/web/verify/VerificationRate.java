// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.crossborder.gateway.access.Rates;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds back who verifies too much, before a byte of what is handed in is read. */
public final class VerificationRate extends OncePerRequestFilter {
  private final Rates rates;

  public VerificationRate(GatewayProperties properties, Clock clock) {
    this.rates =
        new Rates(properties.verification().perSecond(), properties.verification().burst(), clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = rates.take(request.getRemoteAddr());
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
      response.sendError(429);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals("/verify");
  }
}
