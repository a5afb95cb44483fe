// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Spring MVC's own refusals, and whatever else goes wrong, as problems; nothing leaks. */
@RestControllerAdvice
class Faults extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> fault(Exception fault) {
    LOG.error("A request failed", fault);
    return Problem.FAULT.answer("See the gateway's log");
  }
}
