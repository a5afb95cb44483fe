// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.crossborder.gateway.audit.Refusals;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What who is refused is told, and what the audit log is. */
public final class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final ProblemWriter problems;
  private final Refusals refusals;

  public Refused(ProblemWriter problems, Refusals refusals) {
    this.problems = problems;
    this.refusals = refusals;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    refusals.record(
        request.getRemoteAddr(),
        "authentication.refuse",
        asked(request),
        failure instanceof BadCredentialsException ? "Unknown credentials" : "No credentials");
    if (failure instanceof AuthenticationServiceException) {
      problems.write(response, Problem.UNDECIDED.with("The identity provider cannot be asked"));
    } else {
      problems.unauthorized(response);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    refusals.record(String.valueOf(request.getRemoteUser()), "access.refuse", asked(request), "");
    problems.forbidden(response);
  }

  private static String asked(HttpServletRequest request) {
    return request.getMethod() + " " + request.getRequestURI();
  }
}
