// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome;
import org.crossborder.gateway.acknowledgement.NationalAcknowledgements;
import org.crossborder.gateway.acknowledgement.NationalWord;
import org.crossborder.gateway.acknowledgement.NationalWordJson;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said of a document: by the national side here, or by the other Party. */
@RestController
@RequestMapping("/v1/documents/{id}/acknowledgements")
class AcknowledgementController {
  private final NationalAcknowledgements acknowledgements;
  private final Store store;

  AcknowledgementController(NationalAcknowledgements acknowledgements, Store store) {
    this.acknowledgements = acknowledgements;
    this.store = store;
  }

  /** All that was said, oldest first. */
  record Acknowledgements(List<AcknowledgementView> acknowledgements) {}

  /**
   * One thing that was said.
   *
   * @param by who on the national side said it; absent if the gateway did, or the other Party
   * @param messageId of the message that carries it, sealed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AcknowledgementView(
      AcknowledgementStatus status,
      List<StatusReason> reasons,
      Instant at,
      @Nullable String by,
      String messageId) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> said(@PathVariable String id) {
    Optional<StoredMessage> document =
        DocumentId.parse(id)
            .flatMap(store.messages()::find)
            .filter(found -> found.lifecycle().carriesDocument());
    return document.isPresent()
        ? ResponseEntity.ok(
            new Acknowledgements(
                store.acknowledgements().all(document.get().id()).stream()
                    .map(this::view)
                    .toList()))
        : Problem.NO_SUCH_DOCUMENT.answer("Nothing is known under this id");
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<?> acknowledge(@PathVariable String id, InputStream body, Principal client)
      throws IOException {
    Optional<UUID> document = DocumentId.parse(id);
    if (document.isEmpty()) {
      return Problem.NO_SUCH_DOCUMENT.answer("Nothing is known under this id");
    }
    Optional<NationalWord> word = NationalWordJson.read(body);
    return word.isPresent()
        ? answer(
            acknowledgements.acknowledge(
                document.get(), word.get().status(), word.get().reasons(), client.getName()))
        : Problem.WRONG_ACKNOWLEDGEMENT.answer("The body is no JSON as described");
  }

  private ResponseEntity<?> answer(AcknowledgingOutcome outcome) {
    if (outcome instanceof AcknowledgingOutcome.Acknowledged said) {
      return said(said.acknowledgement(), false);
    }
    if (outcome instanceof AcknowledgingOutcome.Repeated repeated) {
      return said(repeated.acknowledgement(), true);
    }
    if (outcome instanceof AcknowledgingOutcome.NotAllowed notAllowed) {
      return Problem.ACKNOWLEDGEMENT_NOT_ALLOWED.answer(notAllowed.why());
    }
    return outcome instanceof AcknowledgingOutcome.ReasonNotPermitted wrong
        ? Problem.WRONG_ACKNOWLEDGEMENT.answer(wrong.why())
        : Problem.NO_SUCH_DOCUMENT.answer("Nothing is known under this id");
  }

  private ResponseEntity<?> said(StoredAcknowledgement acknowledgement, boolean repeated) {
    return ResponseEntity.accepted()
        .header("Idempotency-Replayed", String.valueOf(repeated))
        .contentType(MediaType.APPLICATION_JSON)
        .body(view(acknowledgement));
  }

  private AcknowledgementView view(StoredAcknowledgement said) {
    return new AcknowledgementView(
        said.status(),
        said.reasons(),
        said.at(),
        said.by(),
        store.messages().find(said.carriedBy()).map(StoredMessage::messageId).orElse(""));
  }
}
