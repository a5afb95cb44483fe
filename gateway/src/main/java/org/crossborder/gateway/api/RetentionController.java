// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.retention.LegalPeriod;
import org.crossborder.gateway.retention.RetentionPreview;
import org.crossborder.gateway.retention.RetentionPreview.Planned;
import org.crossborder.gateway.retention.RetentionSchedule;
import org.crossborder.gateway.store.PagePosition;
import org.crossborder.gateway.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is kept for how long, and what will be purged when. */
@RestController
class RetentionController {
  private static final Duration AHEAD = Duration.ofDays(30);
  private static final int LONGEST_LIST = 500;

  private final RetentionSchedule schedule;
  private final RetentionPreview preview;
  private final Store store;

  RetentionController(RetentionSchedule schedule, RetentionPreview preview, Store store) {
    this.schedule = schedule;
    this.preview = preview;
    this.store = store;
  }

  /**
   * What is configured, and a page of what comes of it.
   *
   * @param periods the most precise first; without any, everything is kept for ever
   * @param purged how many documents and other messages were purged so far
   * @param until as of when the documents would be purged
   * @param next cursor of the next page; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Retention(
      List<PeriodView> periods,
      long purged,
      Instant until,
      List<PlannedView> documents,
      @Nullable String next) {}

  /** One period; without Party or type it is that of every other one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PeriodView(
      @Nullable String party, @Nullable String documentType, String period, String legalReference) {
    static PeriodView of(LegalPeriod legal) {
      return new PeriodView(
          legal.party(), legal.documentType(), legal.period().toString(), legal.reference());
    }
  }

  /**
   * A document that would be purged.
   *
   * @param held it will not be, while it is held
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PlannedView(
      UUID id,
      @Nullable String documentType,
      @Nullable String documentNumber,
      String sender,
      String recipient,
      Instant retainedFrom,
      Instant retainedUntil,
      PeriodView period,
      boolean held) {
    static PlannedView of(Planned planned) {
      return new PlannedView(
          planned.document().id(),
          planned.document().document().type(),
          planned.document().document().number(),
          planned.document().sender(),
          planned.document().recipient(),
          planned.term().from(),
          planned.term().until(),
          PeriodView.of(planned.term().legal()),
          planned.held());
    }
  }

  /** What would be purged until a time; by default within thirty days. */
  @GetMapping(path = "/v1/retention", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> retention(
      @RequestParam @Nullable Instant until,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    Optional<PagePosition> after = Optional.ofNullable(cursor).flatMap(PageCursor::read);
    if (cursor != null && after.isEmpty()) {
      return Problem.WRONG_CURSOR.answer("Take next as it is");
    }
    Instant asOf = until == null ? store.clock().instant().plus(AHEAD) : until;
    RetentionPreview.Part part =
        preview.until(asOf, after.orElse(null), Math.max(1, Math.min(limit, LONGEST_LIST)));
    PagePosition next = part.next();
    return ResponseEntity.ok(
        new Retention(
            schedule.periods().stream().map(PeriodView::of).toList(),
            store.retention().purged().count(),
            asOf,
            part.planned().stream().map(PlannedView::of).toList(),
            next == null ? null : PageCursor.of(next)));
  }
}
