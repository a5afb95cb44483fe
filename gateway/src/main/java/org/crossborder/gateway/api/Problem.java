// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The kinds of problems that the API speaks of (RFC 9457); openapi.json lists them. */
enum Problem {
  WRONG_API_VERSION(HttpStatus.BAD_REQUEST, "This version of the API is not spoken"),
  WRONG_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter cannot have this value"),
  UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "There is no such parameter"),
  WRONG_IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST, "This cannot be an Idempotency-Key"),
  WRONG_CURSOR(HttpStatus.BAD_REQUEST, "This cursor was not given out"),
  WRONG_REFUSAL(HttpStatus.BAD_REQUEST, "The reason is missing, or too long"),
  WRONG_HOLD(HttpStatus.BAD_REQUEST, "This is no hold"),
  WRONG_TIME(HttpStatus.BAD_REQUEST, "This is no time to be told again"),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "A valid bearer token is needed"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "This client may not do that"),
  NO_SUCH_DOCUMENT(HttpStatus.NOT_FOUND, "There is no such document"),
  NO_SUCH_QUEUE(HttpStatus.NOT_FOUND, "There is no such queue"),
  NO_SUCH_DELIVERY(HttpStatus.NOT_FOUND, "There is no such delivery"),
  NO_SUCH_WEBHOOK(HttpStatus.NOT_FOUND, "There is no such webhook"),
  NO_SUCH_HOLD(HttpStatus.NOT_FOUND, "There is no such hold"),
  PURGED(HttpStatus.GONE, "The content has been purged"),
  NO_REPORT(HttpStatus.NOT_FOUND, "There is no report on this document yet"),
  CONFIRMED_BEFORE(HttpStatus.CONFLICT, "It was confirmed before"),
  NUMBER_TAKEN(HttpStatus.CONFLICT, "Another document is known under this number"),
  EVIDENCE_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT, "The evidence is too large for one package"),
  DOCUMENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The document is too large"),
  NOT_A_KNOWN_DOCUMENT(HttpStatus.UNPROCESSABLE_CONTENT, "This is no document of a known type"),
  WRONG_MESSAGE_SETTINGS(
      HttpStatus.UNPROCESSABLE_CONTENT, "The message cannot be set up like this"),
  NO_RECIPIENT(HttpStatus.UNPROCESSABLE_CONTENT, "There is nobody to send this document to"),
  NOT_ACCEPTABLE_TO_RECIPIENT(
      HttpStatus.UNPROCESSABLE_CONTENT, "The recipient would have to refuse this document"),
  SEAL_NOT_PERMITTED(
      HttpStatus.FORBIDDEN, "This client may not have such a document sealed with this key"),
  SEAL_IMPOSSIBLE(HttpStatus.UNPROCESSABLE_CONTENT, "This document cannot be sealed"),
  SEAL_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "It cannot be sealed now; try again later"),
  WRONG_ACKNOWLEDGEMENT(
      HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be said of a document, or not like this"),
  ACKNOWLEDGEMENT_NOT_ALLOWED(HttpStatus.CONFLICT, "This cannot be said of this document now"),
  NOT_RECONCILABLE(
      HttpStatus.UNPROCESSABLE_CONTENT, "This day cannot be reconciled with this Party"),
  KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for another request"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "These are too many requests"),
  UNDECIDED(HttpStatus.SERVICE_UNAVAILABLE, "It cannot be decided now; try again later"),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The gateway takes nothing in just now"),
  STOPPING(HttpStatus.SERVICE_UNAVAILABLE, "The gateway is stopping"),
  FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "The gateway failed; nothing was accepted");

  private static final String TYPE = "urn:crossborder:problem:";

  private final HttpStatus status;
  private final String title;

  Problem(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  /** A problem of this kind with its sentence and further members. */
  ProblemDetail with(String detail, Map<String, Object> members) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPE + name().toLowerCase(Locale.ROOT).replace('_', '-')));
    problem.setTitle(title);
    members.forEach(problem::setProperty);
    return problem;
  }

  ProblemDetail with(String detail) {
    return with(detail, Map.of());
  }

  /** The whole answer. */
  ResponseEntity<ProblemDetail> answer(String detail, Map<String, Object> members) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(with(detail, members));
  }

  ResponseEntity<ProblemDetail> answer(String detail) {
    return answer(detail, Map.of());
  }
}
