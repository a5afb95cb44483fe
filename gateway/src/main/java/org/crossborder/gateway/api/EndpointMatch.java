// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.access.Endpoint;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the endpoint that a request asks: the most specific path, as the controllers do. */
final class EndpointMatch {
  private record Row(PathPattern path, Endpoint endpoint) {}

  private final List<Row> rows;

  EndpointMatch(List<Endpoint> endpoints) {
    PathPatternParser parser = new PathPatternParser();
    rows =
        endpoints.stream()
            .map(endpoint -> new Row(parser.parse(endpoint.path()), endpoint))
            .sorted(Comparator.comparing(Row::path))
            .toList();
  }

  Optional<Endpoint> of(HttpServletRequest request) {
    return of(request.getMethod(), request.getRequestURI());
  }

  /** The endpoint of a request; empty if there is none. */
  Optional<Endpoint> of(String method, String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return rows.stream()
        .filter(row -> row.endpoint().takes(method) && row.path().matches(asked))
        .map(Row::endpoint)
        .findFirst();
  }
}
