// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.crossborder.gateway.retention.Holds;
import org.crossborder.gateway.store.BulkItem;
import org.crossborder.gateway.store.BulkRequest;
import org.crossborder.gateway.store.LegalHolds;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.SoleRound;

/**
 * Carries out what two persons agreed on, document by document. Each document's instruction has the
 * same id whenever it is made, so a turn that was killed and is made again acts once.
 */
public final class BulkTurn implements SoleRound.Turn {
  private static final int AT_ONCE = 50;

  private final Store store;
  private final Resending resending;
  private final Quarantine quarantine;
  private final Holds holds;

  public BulkTurn(Store store, Resending resending, Quarantine quarantine, Holds holds) {
    this.store = store;
    this.resending = resending;
    this.quarantine = quarantine;
    this.holds = holds;
  }

  @Override
  public boolean work() {
    List<BulkItem> open = store.bulkRequests().open(AT_ONCE);
    open.forEach(this::carryOut);
    return open.size() == AT_ONCE;
  }

  private void carryOut(BulkItem item) {
    BulkRequest request =
        store.bulkRequests().find(item.request(), store.clock().instant()).orElseThrow();
    Instruction instruction = instruction(item, request);
    switch (request.kind()) {
      case RESEND -> settle(item, resending.resend(instruction));
      case RELEASE -> settle(item, quarantine.release(instruction));
      case REFUSE -> settle(item, quarantine.refuse(instruction));
      case HOLD -> hold(item, request, instruction);
    }
  }

  /** A hold keeps what is there, in whatever state it is by now. */
  private void hold(BulkItem item, BulkRequest request, Instruction instruction) {
    String reference = Objects.requireNonNull(request.reference());
    LegalHolds.Setting setting =
        holds.set(
            item.message(), new Holds.Case(reference, instruction.reason(), instruction.by()));
    if (setting == LegalHolds.Setting.PURGED) {
      settle(item, BulkItem.Outcome.NOT_POSSIBLE, Obstacle.PURGED.name());
    } else {
      settle(item, BulkItem.Outcome.DONE, "");
    }
  }

  private static Instruction instruction(BulkItem item, BulkRequest request) {
    String id = item.request() + "/" + item.position();
    return new Instruction(
        UUID.nameUUIDFromBytes(id.getBytes(UTF_8)),
        item.message(),
        item.version(),
        request.requestedBy(),
        request.reason() + " (approved by " + request.decidedBy() + ")");
  }

  private void settle(BulkItem item, Outcome outcome) {
    if (outcome instanceof Outcome.Done) {
      settle(item, BulkItem.Outcome.DONE, "");
    } else if (outcome instanceof Outcome.NotPossible not) {
      settle(item, BulkItem.Outcome.NOT_POSSIBLE, not.obstacle().name());
    } else {
      settle(item, BulkItem.Outcome.OVERTAKEN, "");
    }
  }

  private void settle(BulkItem item, BulkItem.Outcome outcome, String detail) {
    store.inTransaction(
        () -> {
          store.bulkRequests().settle(item, outcome, detail);
          return outcome;
        });
  }
}
