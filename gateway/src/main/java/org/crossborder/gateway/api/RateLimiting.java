// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.crossborder.gateway.access.Rates;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds back who asks for too much: known callers each for itself, others by their address, which
 * is no more than a guess at who they are, so a known caller never waits for strangers.
 */
public final class RateLimiting extends OncePerRequestFilter {
  private final Rates clients;
  private final Rates strangers;
  private final ProblemWriter problems;

  RateLimiting(Rates clients, Rates strangers, ProblemWriter problems) {
    this.clients = clients;
    this.strangers = strangers;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    Duration wait =
        known instanceof CallerAuthentication caller
            ? clients.take(caller.getName())
            : strangers.take(request.getRemoteAddr());
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      problems.tooMany(response, wait);
    }
  }

  /** Whether a stranger that is being refused has asked too often; then this is the answer. */
  boolean refusedTooOften(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Duration wait = strangers.take(request.getRemoteAddr());
    if (!wait.isZero()) {
      problems.tooMany(response, wait);
    }
    return !wait.isZero();
  }

  /** The AS4 endpoint has bounds of its own. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().equals("/as4");
  }
}
