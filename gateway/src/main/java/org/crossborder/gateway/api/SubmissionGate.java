// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.health.Admission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a submission in only if there is room for it: on disk, in the queue, and in memory, where a
 * document stands while it is validated. Who finds none is told 503 and when to come again, before
 * a byte of the document is read. After the security filters, so that strangers take no room.
 */
@Component
@Order(0)
class SubmissionGate extends OncePerRequestFilter {
  private static final String API = "/v1/documents";

  /** Where persons hand a document over. */
  private static final String PAGE = "/filings/upload";

  /** A document's tree, signature and report take about so many times its bytes. */
  private static final int BYTES_IN_MEMORY_PER_BYTE = 16;

  private static final long SMALLEST = 256 * 1024;
  private static final int KILOBYTE = 1024;
  private static final int WHEN_CROWDED = 1;
  private static final int WHEN_FULL = 30;

  private final Admission admission;
  private final ProblemWriter problems;
  private final long largest;
  private final int all;
  private final Semaphore kilobytes;

  SubmissionGate(Admission admission, ProblemWriter problems, GatewayProperties properties) {
    this.admission = admission;
    this.problems = problems;
    this.largest = properties.limits().document().toBytes();
    long memory = properties.operations().submissionMemory().toBytes();
    long budget =
        memory > 0 ? memory : Runtime.getRuntime().maxMemory() / 2 / BYTES_IN_MEMORY_PER_BYTE;
    this.all = Math.toIntExact(Math.max(budget, SMALLEST) / KILOBYTE);
    this.kilobytes = new Semaphore(all);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !("POST".equals(request.getMethod())
        && (API.equals(request.getRequestURI()) || PAGE.equals(request.getRequestURI())));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> refusal = admission.refusal();
    if (refusal.isPresent()) {
      refuse(request, response, refusal.get(), WHEN_FULL);
      return;
    }
    int cost = cost(request);
    if (!kilobytes.tryAcquire(cost)) {
      refuse(
          request,
          response,
          "As many documents are being validated as there is memory for.",
          WHEN_CROWDED);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      kilobytes.release(cost);
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, String why, int seconds)
      throws IOException {
    if (PAGE.equals(request.getRequestURI())) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      problems.unavailable(response, why, seconds);
    }
  }

  /**
   * By the length that the client states; without one it may be the longest. Annexes are spooled.
   */
  private int cost(HttpServletRequest request) {
    long stated = request.getContentLengthLong();
    long bytes = stated < 0 ? largest : Math.min(stated, largest);
    return (int) Math.min(all, Math.max(bytes, SMALLEST) / KILOBYTE);
  }
}
