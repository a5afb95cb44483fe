// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.msh.SentMessages;
import org.crossborder.gateway.msh.SignalledErrors;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.outbox.Submitted;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/**
 * Receipts and errors about source messages that this gateway has sent in fragments; all other
 * signals go where they went. An error about one fragment is one about its source. A receipt may
 * come before those of the last fragments have: it proves as much.
 */
public final class AwaitedSourceSignals implements SentMessages {
  private final SentMessages others;
  private final Store store;
  private final Supplier<Optional<PModes>> pmodes;
  private final Conclusion conclusion;
  private final SourceProgress sources;
  private final Submitted submitted;

  /**
   * @param others signals about messages that went whole
   */
  public AwaitedSourceSignals(
      SentMessages others,
      Store store,
      Supplier<Optional<PModes>> pmodes,
      Conclusion conclusion,
      SourceProgress sources) {
    this.others = others;
    this.store = store;
    this.pmodes = pmodes;
    this.conclusion = conclusion;
    this.sources = sources;
    this.submitted = new Submitted(store);
  }

  @Override
  public Optional<Sent> find(String messageId) {
    Optional<StoredMessage> source = source(messageId);
    if (source.isPresent()) {
      return source.flatMap(message -> leg(message).map(leg -> sent(message, leg)));
    }
    Optional<Piece> piece = piece(messageId);
    return piece.isPresent()
        ? piece.flatMap(fragment -> leg(fragment.source())).map(leg -> new Sent(leg, List.of()))
        : others.find(messageId);
  }

  private Optional<Leg> leg(StoredMessage message) {
    return pmodes.get().flatMap(modes -> Submitted.leg(message, modes));
  }

  private Sent sent(StoredMessage source, Leg leg) {
    return Sent.inFragments(leg, new SourceMessage(submitted.on(leg, source), "none").announced());
  }

  @Override
  public void receipted(String messageId, byte[] receipt) {
    Optional<StoredMessage> source = source(messageId);
    if (source.isEmpty()) {
      others.receipted(messageId, receipt);
      return;
    }
    StoredMessage message = source.get();
    while (isUnderWay(message) && !conclusion.receipted(message, receipt)) {
      message = source(messageId).orElseThrow(); // a fragment has moved it meanwhile
    }
    sources.receipted(message);
  }

  @Override
  public void reported(String messageId, SignalledErrors errors) {
    Optional<StoredMessage> source = source(messageId);
    if (source.isEmpty()) {
      piece(messageId)
          .ifPresentOrElse(
              piece -> reported(piece, errors), () -> others.reported(messageId, errors));
      return;
    }
    conclusion.reported(source.get(), errors);
    if (errors.trusted()) {
      sources.fail(source.get(), errors.mostTelling());
    }
    store.flushPoint().await();
  }

  /** One fragment that cannot come ends its source; one that may come later is sent again. */
  private void reported(Piece piece, SignalledErrors errors) {
    conclusion.reported(piece.fragment(), errors);
    if (errors.isFinal()) {
      sources.refused(piece.fragment(), piece.source(), piece.num(), errors.mostTelling());
    }
    store.flushPoint().await();
  }

  private static boolean isUnderWay(StoredMessage message) {
    return message.state() == State.SPLIT || message.state() == State.JOINING;
  }

  /** A fragment of ours, and the message that it is of. */
  private record Piece(StoredMessage fragment, StoredMessage source, int num) {}

  private Optional<Piece> piece(String messageId) {
    return store
        .messages()
        .find(Direction.OUTBOUND, messageId)
        .filter(message -> message.lifecycle() == Lifecycle.OUTBOUND_FRAGMENT)
        .flatMap(
            fragment ->
                store
                    .splitMessages()
                    .of(fragment.id())
                    .map(
                        piece ->
                            new Piece(
                                fragment,
                                store.messages().find(piece.source().message()).orElseThrow(),
                                piece.num())));
  }

  private Optional<StoredMessage> source(String messageId) {
    return store
        .messages()
        .find(Direction.OUTBOUND, messageId)
        .filter(message -> store.splitMessages().progress(message.id()).isPresent());
  }
}
