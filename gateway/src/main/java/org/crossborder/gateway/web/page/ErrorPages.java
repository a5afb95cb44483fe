// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong with a page, as a page; the API's clients get problem details (RFC 9457). */
@Component
final class ErrorPages implements HandlerExceptionResolver, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final String PAGES = "org.crossborder.gateway.web";

  private final GatewayProperties properties;

  ErrorPages(GatewayProperties properties) {
    this.properties = properties;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception fault) {
    if (!(handler instanceof HandlerMethod method)
        || !method.getBeanType().getPackageName().startsWith(PAGES)) {
      return null;
    }
    HttpStatusCode status = status(fault);
    if (status.is5xxServerError()) {
      LOG.error("A page failed", fault);
    }
    return page(status, request);
  }

  private static HttpStatusCode status(Exception fault) {
    if (fault instanceof ErrorResponse refusal) {
      return refusal.getStatusCode();
    }
    if (fault instanceof TypeMismatchException) {
      return HttpStatus.NOT_FOUND; // an id that is none, in an address
    }
    return fault instanceof DataAccessException || fault instanceof TransactionException
        ? HttpStatus.SERVICE_UNAVAILABLE
        : HttpStatus.INTERNAL_SERVER_ERROR;
  }

  /** The page for a status. */
  ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
    Frame frame = Frame.of(properties.party(), Optional.empty(), request.getRequestURI());
    return new ModelAndView("error", Map.of("status", status.value(), "frame", frame), status);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
