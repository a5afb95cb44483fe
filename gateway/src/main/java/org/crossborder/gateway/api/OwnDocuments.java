// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.store.Store;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Who may not see all documents sees its organisation's. Another's is answered exactly as one that
 * does not exist, whatever is asked of it: before any controller, so that none can forget it.
 */
@Component
public final class OwnDocuments implements HandlerInterceptor {
  /** Where documents are, and whatever is asked of them. */
  static final String PATHS = "/v1/documents/{id}/**";

  private final Store store;
  private final ProblemWriter problems;

  OwnDocuments(Store store, ProblemWriter problems) {
    this.store = store;
    this.problems = problems;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (request.getUserPrincipal() instanceof CallerAuthentication known
        && (sees(known.getPrincipal(), id(request)) || isHold(request))) {
      return true;
    }
    problems.write(response, Problem.NO_SUCH_DOCUMENT.with("Nothing is known under this id"));
    return false;
  }

  /** Who sets holds need not see documents; others do not come this far. */
  private static boolean isHold(HttpServletRequest request) {
    return HoldController.PATH.equals(
        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }

  private boolean sees(Caller caller, String id) {
    return caller.may(Act.SEE_ALL)
        || DocumentId.parse(id).filter(document -> sees(caller, document)).isPresent();
  }

  /** Whether the caller may know of the document with this id. */
  public boolean sees(Caller caller, UUID id) {
    return caller.may(Act.SEE_ALL)
        || store.submitters().organisation(id).filter(caller.organisation()::equals).isPresent()
        || isSealedBy(caller, id);
  }

  /** An authority follows what its officers have approved. */
  private boolean isSealedBy(Caller caller, UUID id) {
    return caller.may(Act.APPROVE)
        && store
            .filings()
            .ofMessage(id)
            .filter(filing -> caller.organisation().equals(filing.authority()))
            .isPresent();
  }

  private static String id(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? String.valueOf(variables.get("id"))
        : "";
  }
}
