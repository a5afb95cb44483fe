// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many documents are read and judged at the same time, and so the memory they take: one
 * request too many is answered with 503 and asked to come again (RFC 9110, section 15.6.4).
 */
@Component
class Capacity extends OncePerRequestFilter {
  private final Semaphore places;

  Capacity(ValidatorProperties properties) {
    this.places = new Semaphore(properties.concurrent());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!places.tryAcquire()) {
      refuse(response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "1");
    Refusals.write(
        response, HttpStatus.SERVICE_UNAVAILABLE, "As many documents as can be are being judged.");
  }
}
