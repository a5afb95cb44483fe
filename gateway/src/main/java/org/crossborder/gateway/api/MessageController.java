// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The messages that carry documents: what their producers set, all payloads, reported errors. */
@RestController
@RequestMapping("/v1/documents/{id}")
class MessageController {
  private final Store store;

  MessageController(Store store) {
    this.store = store;
  }

  /** What the other gateway reported, oldest first. */
  record Errors(List<ErrorView> errors) {}

  @GetMapping(path = "/message", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> message(@PathVariable String id) {
    return find(id)
        .<ResponseEntity<?>>map(
            message ->
                ResponseEntity.ok(
                    MessageView.of(
                        message,
                        store.messages().header(message.id()),
                        store.messages().parts(message.id()))))
        .orElseGet(MessageController::notThere);
  }

  @GetMapping(path = "/errors", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> errors(@PathVariable String id) {
    return find(id)
        .<ResponseEntity<?>>map(
            message ->
                ResponseEntity.ok(
                    new Errors(
                        store.reportedErrors().of(message.id()).stream()
                            .map(ErrorView::of)
                            .toList())))
        .orElseGet(MessageController::notThere);
  }

  /** A payload; always as a download, for it is the partner's. */
  @GetMapping("/parts/{position}")
  ResponseEntity<?> part(@PathVariable String id, @PathVariable int position) throws IOException {
    List<StoredPart> parts =
        find(id).map(message -> store.messages().parts(message.id())).orElse(List.of());
    if (position < 0 || position >= parts.size()) {
      return notThere();
    }
    StoredPart part = parts.get(position);
    return ResponseEntity.ok()
        .contentType(mediaType(part))
        .contentLength(part.payload().size())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().build().toString())
        .body(new InputStreamResource(store.payloads().open(part.payload().sha256())));
  }

  private static MediaType mediaType(StoredPart part) {
    try {
      return MediaType.parseMediaType(part.mimeType());
    } catch (InvalidMediaTypeException e) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }

  private Optional<StoredMessage> find(String id) {
    try {
      return store
          .messages()
          .find(UUID.fromString(id))
          .filter(message -> message.lifecycle().carriesDocument());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<?> notThere() {
    return Problem.NO_SUCH_DOCUMENT.answer("Nothing is known under this id");
  }
}
