// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.crossborder.gateway.access.Rates;
import org.crossborder.gateway.api.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds back an address that tries many passwords, before one more is hashed. */
final class LoginRate extends OncePerRequestFilter {
  private final Rates logins;
  private final ProblemWriter problems;

  LoginRate(Rates logins, ProblemWriter problems) {
    this.logins = logins;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = logins.take(request.getRemoteAddr());
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      problems.tooMany(response, wait);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/login");
  }
}
