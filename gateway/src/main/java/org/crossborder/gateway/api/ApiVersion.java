// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in each answer of the national API which version of it is spoken. A client that asks for
 * another one is refused before anything is done, instead of being misunderstood.
 */
final class ApiVersion extends OncePerRequestFilter {
  static final String HEADER = "Crossborder-Api-Version";
  static final String SPOKEN = "1";

  private final ProblemWriter problems;

  private ApiVersion(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HEADER, SPOKEN);
    String asked = request.getHeader(HEADER);
    if (asked == null || asked.strip().equals(SPOKEN)) {
      chain.doFilter(request, response);
    } else {
      problems.write(
          response, Problem.WRONG_API_VERSION.with("This gateway speaks version " + SPOKEN));
    }
  }

  /** Its place, in front of all others. */
  @Configuration(proxyBeanMethods = false)
  static class Registration {
    @Bean
    FilterRegistrationBean<ApiVersion> apiVersion(ProblemWriter problems) {
      FilterRegistrationBean<ApiVersion> registration =
          new FilterRegistrationBean<>(new ApiVersion(problems));
      registration.addUrlPatterns("/v1/*");
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return registration;
    }
  }
}
