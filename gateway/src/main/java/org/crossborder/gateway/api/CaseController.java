// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.retention.Holds;
import org.crossborder.gateway.retention.Holds.Case;
import org.crossborder.gateway.store.LegalHold;
import org.crossborder.gateway.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds by case: on all that a search finds now, and ended together. */
@RestController
@RequestMapping(path = "/v1/holds", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseController {
  private static final int LONGEST_LIST = 500;

  private final Holds holds;
  private final Store store;

  CaseController(Holds holds, Store store) {
    this.holds = holds;
    this.store = store;
  }

  /**
   * Why documents must be kept, and which.
   *
   * @param party ISO code of the Party on the other side
   * @param since the first instant that they were stored at
   * @param before the first instant after that
   */
  record Wanted(
      @Nullable String reference,
      @Nullable String reason,
      @Nullable String party,
      @Nullable String documentType,
      @Nullable Instant since,
      @Nullable Instant before) {
    boolean saysWhich() {
      return Stream.of(party, documentType, since, before).anyMatch(criterion -> criterion != null);
    }

    Holds.Search search() {
      return new Holds.Search(party, documentType, since, before);
    }
  }

  /** How many documents are held now that were not before, or were, and are not now. */
  record Changed(String reference, int documents) {}

  /**
   * A page of holds, in the order of their documents' ids.
   *
   * @param next the last document of this page, behind which the next begins; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<HoldView> holds, @Nullable UUID next) {}

  @GetMapping
  Page list(@RequestParam @Nullable String reference, @RequestParam @Nullable UUID after) {
    List<LegalHold> found = store.retention().holds().list(reference, after, LONGEST_LIST);
    return new Page(
        found.stream().map(HoldView::of).toList(),
        found.size() < LONGEST_LIST ? null : found.get(LONGEST_LIST - 1).message());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> set(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
    Optional<Case> held = HoldWords.of(wanted.reference(), wanted.reason(), caller);
    if (held.isEmpty()) {
      return HoldWords.wrong();
    }
    return wanted.saysWhich()
        ? ResponseEntity.ok(
            new Changed(held.get().reference(), holds.set(wanted.search(), held.get())))
        : Problem.WRONG_HOLD.answer("Say party, documentType, since or before");
  }

  @DeleteMapping
  ResponseEntity<?> release(
      @RequestParam @Nullable String reference,
      @RequestParam @Nullable String reason,
      @AuthenticationPrincipal Caller caller) {
    Optional<Case> ended = HoldWords.of(reference, reason, caller);
    return ended.isEmpty()
        ? HoldWords.wrong()
        : ResponseEntity.ok(new Changed(ended.get().reference(), holds.release(ended.get())));
  }
}
