// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.Store;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers for content that was purged: 410, when, and under which period. Before any controller, so
 * that none looks for what is not there.
 */
@Component
final class PurgedContent implements HandlerInterceptor {
  private static final String DOCUMENT = "/v1/documents/{id}";

  /** What is asked of a document that only its content can answer. */
  static final List<String> PATHS =
      List.of(
          DOCUMENT + "/content",
          DOCUMENT + "/parts/**",
          DOCUMENT + "/errors",
          DOCUMENT + "/report",
          DOCUMENT + "/acknowledgement",
          DOCUMENT + "/evidence");

  /** What is said of a document, which may be read as before, but not added to. */
  static final String ACKNOWLEDGEMENTS = DOCUMENT + "/acknowledgements";

  private final Store store;
  private final ProblemWriter problems;

  PurgedContent(Store store, ProblemWriter problems) {
    this.store = store;
    this.problems = problems;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean words = request.getRequestURI().endsWith("/acknowledgements");
    Optional<PurgeView> purged =
        reads && words ? Optional.empty() : DocumentId.parse(id(request)).flatMap(this::of);
    if (purged.isPresent()) {
      problems.write(response, purged.get().problem());
    }
    return purged.isEmpty();
  }

  /** What is left to say of a purged document; empty if its content is there. */
  Optional<PurgeView> of(UUID document) {
    return store
        .retention()
        .purged()
        .of(document)
        .map(purged -> PurgeView.of(purged, store.evidence().packages().of(document)));
  }

  private static String id(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? String.valueOf(variables.get("id"))
        : "";
  }
}
