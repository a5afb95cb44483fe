// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.reconciliation.Statements;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.store.Reconciliations;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was exchanged with each partner on each day, held against its statement (rule X06). */
@RestController
@RequestMapping("/v1/reconciliations")
class ReconciliationController {
  private static final int DAYS = 31;
  private static final int LONGEST_LIST = 1000;

  private final Reconciliations reconciliations;
  private final Statements statements;
  private final TrustedPModes pmodes;
  private final AuditLog auditLog;
  private final Store store;

  ReconciliationController(
      Reconciliations reconciliations,
      Statements statements,
      TrustedPModes pmodes,
      AuditLog auditLog,
      Store store) {
    this.reconciliations = reconciliations;
    this.statements = statements;
    this.pmodes = pmodes;
    this.auditLog = auditLog;
    this.store = store;
  }

  /** Comparisons, the newest day first. */
  record Compared(List<ReconciliationView> reconciliations) {}

  /** Those since a day, by default of the last 31, with all partners or one. */
  @GetMapping
  Compared list(@RequestParam @Nullable LocalDate since, @RequestParam @Nullable String party) {
    LocalDate first = since == null ? today().minusDays(DAYS) : since;
    return new Compared(
        reconciliations.since(first, party, LONGEST_LIST).stream()
            .map(ReconciliationView::of)
            .toList());
  }

  /** Sends a statement now; when the partner has answered it, both have compared the day anew. */
  @PostMapping
  ResponseEntity<?> reconcile(
      @RequestParam String party, @RequestParam @Nullable LocalDate day, Principal who) {
    LocalDate stated = day == null ? today().minusDays(1) : day;
    if (stated.isAfter(today())) {
      return Problem.NOT_RECONCILABLE.answer("The day " + stated + " has not begun");
    }
    Optional<StoredMessage> sent =
        pmodes.get().flatMap(modes -> statements.send(party, stated, modes));
    if (sent.isEmpty()) {
      return Problem.NOT_RECONCILABLE.answer(
          "No arrangement is in force under which a statement could go to " + party);
    }
    String messageId = sent.get().messageId();
    auditLog.record(who.getName(), "reconcile", party, "The statement of " + stated + " is sent");
    return ResponseEntity.accepted().body(Map.of("messageId", messageId, "day", stated));
  }

  private LocalDate today() {
    return store.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
