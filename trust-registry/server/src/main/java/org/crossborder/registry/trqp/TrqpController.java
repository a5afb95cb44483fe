// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.trqp;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.crossborder.registry.answer.Answering;
import org.crossborder.registry.http.RequestBodies;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.Vouched;
import org.crossborder.trust.snapshot.Snapshot;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Trust Registry Query Protocol 2.0, HTTPS binding. */
@RestController
class TrqpController {
  private final CurrentPublication current;
  private final Answering answering;
  private final Clock clock;

  TrqpController(CurrentPublication current, Answering answering, Clock clock) {
    this.current = current;
    this.answering = answering;
    this.clock = clock;
  }

  @PostMapping(
      path = "/trqp/authorization",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  TrqpResponse authorization(HttpServletRequest request) throws IOException {
    TrqpQuery query = TrqpQuery.of(RequestBodies.read(request, JsonNode.class));
    Instant now = clock.instant();
    return TrqpResponse.toAuthorization(
        query, answering.answer(questions().authorization(query, now), now), now);
  }

  @PostMapping(
      path = "/trqp/recognition",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  TrqpResponse recognition(HttpServletRequest request) throws IOException {
    TrqpQuery query = TrqpQuery.of(RequestBodies.read(request, JsonNode.class));
    Instant now = clock.instant();
    return TrqpResponse.toRecognition(
        query, answering.answer(questions().recognition(query, now), now), now);
  }

  @GetMapping(path = "/trqp/metadata", produces = MediaType.APPLICATION_JSON_VALUE)
  TrqpMetadata metadata() {
    return TrqpMetadata.of(register());
  }

  private TrqpQuestions questions() {
    return new TrqpQuestions(register());
  }

  private Snapshot register() {
    return current
        .vouched()
        .map(Vouched::snapshot)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Nothing has been published yet"));
  }
}
