// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Errors as pages for browsers; every other client gets problem details (RFC 9457). */
@Component
final class ErrorPages implements HandlerExceptionResolver, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception e) {
    if (!Browser.asks(request)) {
      return null;
    }
    if (e instanceof ErrorResponse refusal) {
      refusal
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      String detail = refusal.getBody().getDetail();
      return page(refusal.getStatusCode(), detail == null ? "" : detail);
    }
    LOG.error("A page failed unexpectedly", e);
    return page(HttpStatus.INTERNAL_SERVER_ERROR, "");
  }

  /** The page for a status, with one more sentence if there is one. */
  static ModelAndView page(HttpStatusCode status, String detail) {
    return new ModelAndView("error", Map.of("status", status.value(), "detail", detail), status);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
