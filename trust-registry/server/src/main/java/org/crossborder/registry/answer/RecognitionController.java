// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.crossborder.registry.http.RequestBodies;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Who is recognised: one question, or a batch of them in the member {@code questions}. */
@RestController
class RecognitionController {
  private final Answering answering;

  RecognitionController(Answering answering) {
    this.answering = answering;
  }

  @PostMapping(
      path = "/v1/recognitions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Object recognise(HttpServletRequest request) throws IOException {
    JsonNode body = RequestBodies.read(request, JsonNode.class);
    return body.has("questions")
        ? new RecognitionAnswers(answering.answer(RequestBodies.read(body, RecognitionBatch.class)))
        : answering.answer(RequestBodies.read(body, RecognitionRequest.class));
  }

  @PostMapping(
      path = "/v1/recognitions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = "application/jwt")
  ResponseEntity<String> recogniseAsJwt(HttpServletRequest request) throws IOException {
    JsonNode body = RequestBodies.read(request, JsonNode.class);
    if (body.has("questions")) {
      throw new ResponseStatusException(
          HttpStatus.NOT_ACCEPTABLE, "Answers to a batch are application/json");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/jwt"))
        .body(answering.answer(RequestBodies.read(body, RecognitionRequest.class)).jws());
  }
}
