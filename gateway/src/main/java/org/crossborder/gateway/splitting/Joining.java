// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.MessageReception;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.Reception;
import org.crossborder.gateway.msh.SourceMessageReading;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.FragmentGroup;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.GroupState;
import org.crossborder.gateway.store.ReceivedFragment;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins a complete group to its source message, or ends one whose join interval is over (ebMS 3.0
 * Part 2, 4.4). The source message is received as any other; then its receipt goes back. Killed at
 * any point, it is done again: the source message is received once by its MessageId.
 */
public final class Joining implements Worker.Step {
  private static final Logger LOG = LoggerFactory.getLogger(Joining.class);

  private final Store store;
  private final FragmentHeaders headers;
  private final JoinedSource sources;
  private final MessageReception reception;
  private final SourceSignals signals;
  private final GroupEnding ending;
  private final FragmentStore pieces;
  private final FragmentBytes bytes;
  private final Path spoolDirectory;

  /**
   * @param reading reads source messages
   * @param reception where whole messages go
   * @param spoolDirectory for the payloads of a source message until they are stored
   */
  public Joining(
      Store store,
      FragmentStore bytes,
      SourceMessageReading reading,
      MessageReception reception,
      SourceSignals signals,
      Path spoolDirectory) {
    this.store = store;
    this.headers = new FragmentHeaders(store);
    this.sources = new JoinedSource(bytes, reading, store.clock());
    this.reception = reception;
    this.signals = signals;
    this.ending = new GroupEnding(store, bytes);
    this.pieces = bytes;
    this.bytes = new FragmentBytes(store, bytes);
    this.spoolDirectory = spoolDirectory;
  }

  @Override
  public void take(StoredMessage fragment) {
    FragmentGroup group = store.fragmentGroups().of(fragment.id()).orElseThrow();
    switch (group.state()) {
      case OPEN -> wait(group, fragment);
      case COMPLETE -> join(group, fragment);
      case JOINED -> store.messages().move(fragment, State.JOINED, "Joined", now());
      case REJECTED, EXPIRED ->
          store.messages().move(fragment, State.REFUSED, "Its group is " + group.state(), now());
    }
  }

  private void wait(FragmentGroup group, StoredMessage fragment) {
    if (now().isBefore(group.expiresAt())) {
      store.messages().postpone(fragment, group.expiresAt());
      return;
    }
    int received = store.fragmentGroups().extent(group).count();
    Integer count = group.facts().fragmentCount();
    end(
        group,
        fragment,
        GroupState.EXPIRED,
        ErrorCode.RECEIVE_INTERVAL_EXCEEDED,
        "%d of %s fragments came between %s and %s, when all had to be here. Send the message anew."
            .formatted(
                received,
                count == null ? "an unknown number of" : count,
                group.openedAt(),
                group.expiresAt()));
  }

  private void join(FragmentGroup group, StoredMessage last) {
    List<ReceivedFragment> fragments = store.fragmentGroups().fragments(group);
    try (Spool spool = new Spool(spoolDirectory)) {
      ReceivedMessage source = sources.read(group, fragments, spool);
      HeaderMatch.require(source.userMessage(), headers.of(fragments));
      if (!store.messages().isHeld(last, now())) {
        return; // another node joins it
      }
      receive(source);
      joined(group, fragments, source, SignedPieces.copy(pieces, fragments, store));
    } catch (MessageRefused e) {
      end(group, last, GroupState.REJECTED, e.code(), e.errorDetail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(ReceivedMessage source) throws MessageRefused {
    Reception outcome = reception.receive(source);
    if (outcome instanceof Reception.ForeignMessageId) {
      throw new MessageRefused(
          ErrorCode.VALUE_INCONSISTENT,
          "The MessageId of the source message has been used by another Party.");
    }
    if (outcome instanceof Reception.Refused refused) {
      throw new MessageRefused(refused.code(), refused.errorDetail());
    }
  }

  /** The receipt goes out first: if it goes twice, nothing is lost. */
  private void joined(
      FragmentGroup group,
      List<ReceivedFragment> fragments,
      ReceivedMessage source,
      SignedPieces signed) {
    reception.receiptSigned(
        source.messageId(), signals.receipt(source.leg(), source.userMessage()));
    StoredMessage stored =
        store.messages().find(Direction.INBOUND, source.messageId()).orElseThrow();
    store.inTransaction(
        () -> {
          store.fragmentGroups().joined(group, stored.id());
          store.fragmentGroups().move(group, GroupState.JOINED);
          signed.keep(store);
          for (ReceivedFragment fragment : fragments) {
            store
                .messages()
                .find(fragment.message())
                .filter(message -> message.state() == State.RECEIVED)
                .ifPresent(
                    message -> store.messages().move(message, State.JOINED, "Joined", now()));
          }
          return stored;
        });
    store.messages().note(stored.id(), "Joined from " + fragments.size() + " fragments", now());
    bytes.delete(fragments);
    LOG.info("Joined {} from {} fragments", source.messageId(), fragments.size());
  }

  /** The error goes out first, as the receipt does. */
  private void end(
      FragmentGroup group, StoredMessage fragment, GroupState to, ErrorCode code, String why) {
    if (!store.messages().isHeld(fragment, now())) {
      return; // another node decides
    }
    UserMessage header = headers.of(fragment.id());
    signals.error(header, EbmsError.of(code, group.groupId(), why));
    ending.end(group, to, why);
  }

  private Instant now() {
    return store.clock().instant();
  }
}
