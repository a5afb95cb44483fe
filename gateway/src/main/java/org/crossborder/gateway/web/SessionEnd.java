// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.crossborder.gateway.access.LocalAccounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted long enough, however busy it is, and one whose account was
 * changed, disabled or taken since, at its next request.
 */
final class SessionEnd extends OncePerRequestFilter {
  private final LocalAccounts accounts;
  private final Duration longest;
  private final Clock clock;

  SessionEnd(LocalAccounts accounts, Duration longest, Clock clock) {
    this.accounts = accounts;
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && isOver(session)) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean isOver(HttpSession session) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    Instant began = Instant.ofEpochMilli(session.getCreationTime());
    return clock.instant().isAfter(began.plus(longest))
        || (known instanceof PersonAuthentication person
            && accounts.find(person.account()).filter(person::isStill).isEmpty());
  }
}
