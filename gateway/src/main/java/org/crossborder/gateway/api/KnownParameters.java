// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses a query parameter that the operation does not have. Passed over, a mistyped filter would
 * answer with everything.
 */
@Component
class KnownParameters implements HandlerInterceptor {
  static final String PATHS = "/v1/**";

  private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  private final ProblemWriter problems;

  KnownParameters(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String query = request.getQueryString();
    if (query == null || !(handler instanceof HandlerMethod operation)) {
      return true;
    }
    List<String> known = names(operation);
    String unknown = unknown(query, known);
    if (unknown == null) {
      return true;
    }
    problems.write(
        response,
        Problem.UNKNOWN_PARAMETER.with(
            "%s is no parameter of this operation; %s"
                .formatted(
                    Bounded.of(unknown),
                    known.isEmpty() ? "it has none" : "these are: " + String.join(", ", known)),
            Map.of("parameter", Bounded.of(unknown), "allowed", known)));
    return false;
  }

  private static @Nullable String unknown(String query, List<String> known) {
    for (String name :
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet()) {
      if (!known.contains(name)) {
        return name;
      }
    }
    return null;
  }

  private static List<String> names(HandlerMethod operation) {
    List<String> names = new ArrayList<>();
    Arrays.stream(operation.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(KnownParameters::name)
        .forEach(names::add);
    return names;
  }

  private static String name(MethodParameter parameter) {
    RequestParam stated = parameter.getParameterAnnotation(RequestParam.class);
    if (stated != null && !stated.name().isEmpty()) {
      return stated.name();
    }
    parameter.initParameterNameDiscovery(NAMES);
    return Objects.requireNonNull(parameter.getParameterName());
  }
}
