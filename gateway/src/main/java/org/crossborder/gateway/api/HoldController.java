// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.retention.Holds;
import org.crossborder.gateway.retention.Holds.Case;
import org.crossborder.gateway.store.LegalHolds.Setting;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds on one document: it is not purged while there is one. */
@RestController
@RequestMapping(path = HoldController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class HoldController {
  static final String PATH = "/v1/documents/{id}/hold";

  private final Holds holds;
  private final Store store;
  private final PurgedContent purged;

  HoldController(Holds holds, Store store, PurgedContent purged) {
    this.holds = holds;
    this.store = store;
    this.purged = purged;
  }

  /** Why a document must be kept. */
  record Wanted(@Nullable String reference, @Nullable String reason) {}

  /** All holds on a document, the oldest first. */
  record OfDocument(List<HoldView> holds) {}

  @GetMapping
  ResponseEntity<?> holds(@PathVariable String id) {
    return known(id, this::answer);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> set(
      @PathVariable String id, @RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
    Optional<Case> held = HoldWords.of(wanted.reference(), wanted.reason(), caller);
    return held.isEmpty() ? HoldWords.wrong() : known(id, document -> set(document, held.get()));
  }

  private ResponseEntity<?> set(UUID document, Case held) {
    return holds.set(document, held) == Setting.PURGED
        ? purged.of(document).orElseThrow().answer()
        : answer(document);
  }

  @DeleteMapping
  ResponseEntity<?> release(
      @PathVariable String id,
      @RequestParam @Nullable String reference,
      @RequestParam @Nullable String reason,
      @AuthenticationPrincipal Caller caller) {
    Optional<Case> ended = HoldWords.of(reference, reason, caller);
    return ended.isEmpty()
        ? HoldWords.wrong()
        : known(
            id,
            document ->
                holds.release(document, ended.get())
                    ? answer(document)
                    : Problem.NO_SUCH_HOLD.answer("It is not held for this case"));
  }

  private ResponseEntity<?> answer(UUID document) {
    return ResponseEntity.ok(
        new OfDocument(store.retention().holds().of(document).stream().map(HoldView::of).toList()));
  }

  private ResponseEntity<?> known(String id, Function<UUID, ResponseEntity<?>> act) {
    Optional<UUID> document =
        DocumentId.parse(id)
            .flatMap(store.messages()::find)
            .filter(found -> found.lifecycle().carriesDocument())
            .map(StoredMessage::id);
    return document.isPresent()
        ? act.apply(document.get())
        : Problem.NO_SUCH_DOCUMENT.answer("Nothing is known under this id");
  }
}
