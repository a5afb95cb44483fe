// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as a problem detail (RFC 9457); what is not foreseen says nothing of the inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** What {@link Asked} refuses. */
  @ExceptionHandler(UnaskableException.class)
  ProblemDetail refused(UnaskableException refusal) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, Objects.toString(refusal.getMessage()));
  }

  /** More parts than there may be, or parts that are none. */
  @ExceptionHandler(MultipartException.class)
  ProblemDetail unreadable(MultipartException fault) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "The form cannot be read, or has too many parts.");
  }

  @ExceptionHandler(Exception.class)
  ProblemDetail unforeseen(Exception fault) {
    LOG.error("A request failed", fault);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "The validator failed; the operator's log says why.");
  }
}
