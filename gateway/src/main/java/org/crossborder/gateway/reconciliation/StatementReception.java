// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.Reconciliation;
import org.crossborder.gateway.store.Reconciliations;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a statement that has come in with our own of the same day, keeps what differs, and
 * answers it. An answer is not answered. That the statement is the Party's own has been verified
 * with the signature of its message.
 */
public final class StatementReception implements Worker.Step {
  private static final Logger LOG = LoggerFactory.getLogger(StatementReception.class);
  private static final int LARGEST = 100 << 20;
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Store store;
  private final Reconciliations reconciliations;
  private final Statements statements;
  private final Supplier<Optional<PModes>> pmodes;

  public StatementReception(
      Store store,
      Reconciliations reconciliations,
      Statements statements,
      Supplier<Optional<PModes>> pmodes) {
    this.store = store;
    this.reconciliations = reconciliations;
    this.statements = statements;
    this.pmodes = pmodes;
  }

  @Override
  public void take(StoredMessage message) {
    Optional<PModes> modes = pmodes.get();
    if (modes.isEmpty()) {
      store.messages().retry(message, "There is no trust data", now().plus(AGAIN), now());
      return;
    }
    Optional<Statement> theirs = read(message).filter(statement -> isTheirs(statement, message));
    if (theirs.isEmpty()) {
      store.messages().move(message, State.REFUSED, "It is no statement as agreed", now());
      LOG.warn("Statement from {} refused: it is none as agreed", message.sender());
      return;
    }
    compare(message, theirs.get(), modes.get());
  }

  private boolean isTheirs(Statement statement, StoredMessage message) {
    LocalDate tomorrow = now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    return statement.party().equals(message.sender())
        && statement.counterparty().equals(message.recipient())
        && !statement.day().isAfter(tomorrow);
  }

  /** Kept and answered together, so that a kill between the two leaves neither. */
  private void compare(StoredMessage message, Statement theirs, PModes modes) {
    Statement own = statements.draft(theirs.party(), theirs.day());
    List<Reconciliation> compared = Comparison.of(own, theirs, message.id(), now());
    store.inTransaction(
        () -> {
          compared.forEach(reconciliations::keep);
          if (message.refToMessageId() == null) {
            statements.answer(message, theirs.day(), modes);
          }
          return store.messages().move(message, State.APPLIED, "Compared", now());
        });
    for (Reconciliation one : compared) {
      tell(one);
    }
  }

  private static void tell(Reconciliation compared) {
    if (compared.balances()) {
      LOG.info(
          "{} {} with {}: {} documents, no difference",
          compared.day(),
          compared.direction(),
          compared.party(),
          compared.sent());
    } else {
      LOG.error(
          "{} {} with {}: {} of {} documents differ; see /v1/reconciliations",
          compared.day(),
          compared.direction(),
          compared.party(),
          compared.differences().size(),
          compared.sent());
    }
  }

  private Optional<Statement> read(StoredMessage message) {
    if (message.document().payload().size() > LARGEST) {
      return Optional.empty();
    }
    try {
      return StatementJson.read(store.payloads().read(message.document().payload().sha256()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return store.clock().instant();
  }
}
