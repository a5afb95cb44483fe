// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.crossborder.gateway.api.CallerAuthentication;
import org.crossborder.gateway.audit.Refusals;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A person that may not see a page is told so by a page, and the audit log notes it. A form of a
 * session that is over did nothing; who sent it has to log in first.
 */
final class PageRefused implements AccessDeniedHandler {
  /** Where people write at length. */
  private static final List<String> FORMS = List.of("/filings/", "/approvals/");

  private final Refusals refusals;

  PageRefused(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException, ServletException {
    if (isTyped(request, failure)) {
      request.getRequestDispatcher("/kept").forward(request, response);
      return;
    }
    if (failure instanceof CsrfException && isStranger()) {
      response.sendRedirect("/login?expired");
      return;
    }
    refusals.record(
        String.valueOf(request.getRemoteUser()),
        "access.refuse",
        request.getMethod() + " " + request.getRequestURI(),
        "");
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /** The request itself does not know it yet, as early as a form's token is looked at. */
  private static boolean isStranger() {
    return !(SecurityContextHolder.getContext().getAuthentication()
        instanceof CallerAuthentication);
  }

  /** A form whose session has ended while it was filled in: what was typed goes back. */
  private static boolean isTyped(HttpServletRequest request, AccessDeniedException failure) {
    return failure instanceof CsrfException
        && FORMS.stream().anyMatch(request.getRequestURI()::startsWith)
        && String.valueOf(request.getContentType())
            .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }
}
