// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Spring MVC's own refusals, and whatever else goes wrong, as problems; nothing leaks. */
@RestControllerAdvice
class Faults extends ResponseEntityExceptionHandler {
  private static final int RETRY_AFTER_SECONDS = 30;
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  /** The database or the disk does not do its part; a client may do the same again. */
  @ExceptionHandler({
    TransientDataAccessException.class,
    NonTransientDataAccessResourceException.class,
    UncategorizedDataAccessException.class,
    TransactionException.class,
    FileSystemException.class,
    UncheckedIOException.class
  })
  ResponseEntity<ProblemDetail> notNow(Exception fault) {
    if (fault instanceof NoSuchFileException || fault.getCause() instanceof NoSuchFileException) {
      return fault(fault); // what is gone will not be there later
    }
    LOG.error("Database or disk failed a request", fault);
    return ResponseEntity.status(Problem.UNAVAILABLE.status())
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Problem.UNAVAILABLE.with(
                "Database or disk do not answer. Nothing was promised; send it again, with the"
                    + " same Idempotency-Key."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name =
        mismatch instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(mismatch.getPropertyName());
    ProblemDetail problem =
        WrongParameter.problem(name, mismatch.getValue(), mismatch.getRequiredType());
    return handleExceptionInternal(mismatch, problem, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem = WrongParameter.missing(missing.getParameterName());
    return handleExceptionInternal(missing, problem, headers, status, request);
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> fault(Exception fault) {
    LOG.error("A request failed", fault);
    return Problem.FAULT.answer("See the gateway's log");
  }
}
