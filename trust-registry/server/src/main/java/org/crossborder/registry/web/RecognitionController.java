// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.Vouched;
import org.crossborder.trust.answer.AnswerSigner;
import org.crossborder.trust.answer.RecognitionAnswer;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers who is recognised: by the code that relying parties run themselves, and signed. */
@RestController
class RecognitionController {
  private static final int LONGEST_NAME = 128;

  private final Recogniser recogniser = new Recogniser();
  private final CurrentPublication current;
  private final AnswerSigner signer;
  private final Clock clock;

  RecognitionController(CurrentPublication current, Home home, Clock clock) {
    this.current = current;
    this.signer =
        new AnswerSigner(home.signingKeys().answer(), MetadataJson.givenRoot(home.root()));
    this.clock = clock;
  }

  @PostMapping(
      path = "/v1/recognitions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  RecognitionAnswer recognise(HttpServletRequest request) throws IOException {
    RecognitionRequest body = RequestBodies.read(request, RecognitionRequest.class);
    Instant now = clock.instant();
    RecognitionQuestion question = question(body);
    String nonce = body.nonce() == null ? null : name("nonce", body.nonce());
    Optional<TrustedSnapshot> trusted = current.vouched().map(Vouched::trusted);
    Recognition recognition = recogniser.recognise(question, trusted, now);
    return signer.sign(question, recognition, nonce, trusted, now);
  }

  @PostMapping(
      path = "/v1/recognitions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = "application/jwt")
  ResponseEntity<String> recogniseAsJwt(HttpServletRequest request) throws IOException {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/jwt"))
        .body(recognise(request).jws());
  }

  private static RecognitionQuestion question(RecognitionRequest body) {
    if (body.certificate() == null) {
      throw RequestBodies.bad("certificate is needed");
    }
    List<byte[]> pool = body.pool() == null ? List.of() : body.pool();
    return new RecognitionQuestion(
        RequestBodies.certificate("certificate", body.certificate()),
        RequestBodies.certificates("pool", pool),
        name("recognisingParty", body.recognisingParty()),
        name("recognisedParty", body.recognisedParty()),
        name("documentType", body.documentType()),
        name("purpose", body.purpose()),
        PathValidationController.time(name("at", body.at())),
        body.timeProof() == null ? TimeProof.CLAIMED : body.timeProof());
  }

  private static String name(String field, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > LONGEST_NAME) {
      throw RequestBodies.bad(field + " is needed, with at most " + LONGEST_NAME + " characters");
    }
    return value;
  }
}
