// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.store.BulkItem;
import org.crossborder.gateway.store.BulkRequest;
import org.crossborder.gateway.store.BulkRequest.Kind;
import org.crossborder.gateway.store.BulkRequest.Status;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * Acts on many documents need two persons: one asks, another approves. What is asked for is fixed
 * then, document by document, and checked again one by one when it is carried out.
 */
public final class BulkActs {
  /** The most documents of one act: a person has to be able to read the list. */
  public static final int MOST = 200;

  private final Store store;
  private final AuditLog audit;
  private final Duration approvable;
  private final Runnable wake;

  /**
   * @param approvable how long a request may wait for a second person
   * @param wake called when there is something to carry out
   */
  public BulkActs(Store store, AuditLog audit, Duration approvable, Runnable wake) {
    this.store = store;
    this.audit = audit;
    this.approvable = approvable;
    this.wake = wake;
  }

  /**
   * A document as the person has seen it.
   *
   * @param version of it then
   */
  public record Seen(UUID document, int version) {}

  /**
   * What a person asks for.
   *
   * @param id of the form
   * @param reference of the case that documents are held for, or null
   */
  public record Wish(
      UUID id,
      Kind kind,
      List<Seen> documents,
      String reason,
      @Nullable String reference,
      String by) {
    public Wish {
      documents = List.copyOf(documents);
    }
  }

  /** Whether an act comes into question for a document in its state. */
  public static boolean comesInto(Kind kind, StoredMessage document) {
    return switch (kind) {
      case RESEND -> Resending.comesInto(document);
      case RELEASE, REFUSE -> document.state() == State.QUARANTINED;
      case HOLD -> true;
    };
  }

  /** How long a request may wait for a second person. */
  public Duration approvable() {
    return approvable;
  }

  /** Asks for an act; the same form twice asks once. */
  public void request(Wish wish) {
    Instant now = store.clock().instant();
    List<BulkItem> items = new ArrayList<>();
    for (Seen seen : wish.documents()) {
      items.add(new BulkItem(wish.id(), items.size(), seen.document(), seen.version(), null, null));
    }
    BulkRequest request =
        new BulkRequest(
            wish.id(),
            wish.kind(),
            wish.reason(),
            wish.reference(),
            wish.by(),
            now,
            now.plus(approvable),
            Status.WAITING,
            null,
            null);
    try {
      store.inTransaction(
          () -> {
            store.bulkRequests().add(request, items);
            String what = "%s of %d documents: %s";
            record(
                request,
                wish.by(),
                "request",
                what.formatted(wish.kind(), items.size(), wish.reason()));
            return request;
          });
      store.flushPoint().await();
    } catch (DuplicateKeyException e) {
      if (find(wish.id()).isEmpty()) {
        throw e;
      }
    }
  }

  /** A request as it stands now. */
  public Optional<BulkRequest> find(UUID id) {
    return store.bulkRequests().find(id, store.clock().instant());
  }

  /** The newest requests as they stand now. */
  public List<BulkRequest> newest(int maximum) {
    return store.bulkRequests().newest(maximum, store.clock().instant());
  }

  /** What came of deciding on a request. */
  public enum Decided {
    DONE,
    /** Somebody was faster, or its time is over. */
    OVERTAKEN,
    /** The one who asked cannot approve it, and nobody else can withdraw it. */
    NOT_YOURS
  }

  /** Approves, declines or withdraws a request. */
  public Decided decide(UUID id, Status status, String by) {
    BulkRequest request = find(id).orElseThrow();
    if ((status == Status.WITHDRAWN) != request.requestedBy().equals(by)) {
      return Decided.NOT_YOURS;
    }
    boolean decided =
        store.inTransaction(
            () -> {
              boolean first = store.bulkRequests().decide(id, status, by, store.clock().instant());
              if (first) {
                record(request, by, act(status), "Asked for by " + request.requestedBy());
              }
              return first;
            });
    if (decided) {
      store.flushPoint().await();
      wake.run();
    }
    return decided || isDecided(find(id).orElseThrow(), status, by)
        ? Decided.DONE
        : Decided.OVERTAKEN;
  }

  /** Whether this very person has decided so before, as by a double click. */
  private static boolean isDecided(BulkRequest request, Status status, String by) {
    Status now = request.status() == Status.DONE ? Status.APPROVED : request.status();
    return now == status && by.equals(request.decidedBy());
  }

  private static String act(Status status) {
    return switch (status) {
      case APPROVED -> "approve";
      case DECLINED -> "decline";
      case WITHDRAWN -> "withdraw";
      default -> throw new IllegalArgumentException("Nobody decides " + status);
    };
  }

  private void record(BulkRequest request, String by, String act, String detail) {
    audit.record(by, "bulk." + act, request.id().toString(), detail);
  }
}
