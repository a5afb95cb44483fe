// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the two ports apart: other gateways see {@code /as4} and nothing else, the national side
 * sees everything but {@code /as4}. Before every other filter, so that nothing else speaks first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortSeparation extends OncePerRequestFilter {
  private static final String AS4 = "/as4";
  private static final byte[] NOT_HERE =
      "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}".getBytes(UTF_8);

  private final As4Connector as4;

  /** As every problem of the API; written by hand, for nothing of the API is asked here. */
  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(NOT_HERE);
  }

  PortSeparation(As4Connector as4) {
    this.as4 = as4;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean onAs4Port = request.getLocalPort() == as4.port();
    boolean forAs4 = request.getRequestURI().equals(AS4);
    if (onAs4Port == forAs4) {
      chain.doFilter(request, response);
    } else {
      refuse(response);
    }
  }
}
