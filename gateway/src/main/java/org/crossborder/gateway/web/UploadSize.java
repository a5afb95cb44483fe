// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a person sends and is too large, by the length that the browser states and before a
 * byte of it is read; so nothing of it becomes a file. Browsers always state it: who does not is
 * refused too.
 */
final class UploadSize extends OncePerRequestFilter {
  /** For the form around the document. */
  private static final int FORM = 64 * 1024;

  private final long largest;

  /**
   * @param document largest document, in bytes
   */
  UploadSize(long document) {
    this.largest = document + FORM;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if (length > largest || (length < 0 && request.getMethod().equals("POST"))) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }
}
