// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.MessageReception;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.Reception;
import org.crossborder.gateway.packaging.SpooledFile;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.reception.DuplicateWindow;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.FragmentGroup;
import org.crossborder.gateway.store.FragmentGroup.SourceFacts;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.GroupState;
import org.crossborder.gateway.store.Store;
import org.springframework.dao.DuplicateKeyException;

/**
 * Takes fragments in, each durable before it is receipted and once for each MessageId, and all else
 * to where whole messages go (ebMS 3.0 Part 2, 4.4). The last of a group wakes the joining.
 */
public final class FragmentReception implements MessageReception {
  private final MessageReception whole;
  private final Store store;
  private final FragmentStore bytes;
  private final StorageSpace space;
  private final GroupEnding ending;
  private final GroupAdmission admission;
  private final Runnable wake;

  /**
   * @param whole where messages go that are no fragments
   * @param wake called when a group is complete
   */
  public FragmentReception(
      MessageReception whole,
      Store store,
      FragmentStore bytes,
      JoiningLimits limits,
      Runnable wake) {
    this.whole = whole;
    this.store = store;
    this.bytes = bytes;
    this.space = new StorageSpace(bytes, limits);
    this.ending = new GroupEnding(store, bytes);
    this.admission = new GroupAdmission(store, space);
    this.wake = wake;
  }

  @Override
  public Reception receive(ReceivedMessage message) {
    MessageFragment fragment = message.fragment();
    if (fragment == null || isKnown(message)) {
      return whole.receive(message);
    }
    Optional<Reception> refusal = DuplicateWindow.refusal(message);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      return receive(message, fragment);
    } catch (FragmentRefused e) {
      if (e.endsGroup()) {
        reject(message, fragment, e);
      }
      return new Reception.Refused(e.code(), e.errorDetail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void receiptSigned(String messageId, byte[] receiptMessage) {
    whole.receiptSigned(messageId, receiptMessage);
  }

  @Override
  public void refused(UserMessage message, Leg leg, EbmsError error) {
    whole.refused(message, leg, error);
  }

  private Reception receive(ReceivedMessage message, MessageFragment fragment)
      throws FragmentRefused, IOException {
    SpooledFile piece = (SpooledFile) message.payloads().get(0).content();
    Splitting splitting = FragmentProfile.require(message, piece.size());
    openGroup(message, fragment, piece.size(), splitting);
    space.requireFor(piece.size());
    UUID id = UUID.randomUUID();
    boolean kept = false;
    try (InputStream content = piece.open()) {
      FragmentMessage stored =
          new FragmentMessage(
              id,
              message,
              bytes.put(id, content),
              store.payloads().put(new ByteArrayInputStream(message.envelope())));
      GroupAdmission.Outcome outcome = admission.admit(stored, fragment);
      kept = outcome != GroupAdmission.Outcome.KNOWN;
      store.flushPoint().await();
      if (outcome == GroupAdmission.Outcome.COMPLETE) {
        wake.run();
      }
    } catch (DuplicateKeyException e) {
      kept = false; // the same message, in another thread
    } finally {
      if (!kept) {
        bytes.delete(id);
      }
    }
    return kept ? new Reception.Stored() : whole.receive(message);
  }

  private boolean isKnown(ReceivedMessage message) {
    return store.messages().find(Direction.INBOUND, message.messageId()).isPresent();
  }

  private void openGroup(
      ReceivedMessage message, MessageFragment fragment, long size, Splitting splitting)
      throws FragmentRefused, IOException {
    String sender = message.leg().sender().party();
    if (group(sender, fragment).isPresent()) {
      return;
    }
    Instant now = store.clock().instant();
    space.requireFor(fragment, size, store.fragmentGroups().open(sender, now));
    try {
      FragmentGroup group =
          new FragmentGroup(
              UUID.randomUUID(),
              sender,
              message.leg().receiver().party(),
              fragment.groupId(),
              message.leg().agreement().value(),
              GroupState.OPEN,
              message.signer().getEncoded(),
              new SourceFacts(null, null, null, null, null, null, null),
              0,
              now,
              now.plus(splitting.joinInterval()),
              null);
      store.inTransaction(
          () -> {
            store.fragmentGroups().open(group);
            return group;
          });
    } catch (DuplicateKeyException e) {
      // another fragment has opened it meanwhile
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void reject(ReceivedMessage message, MessageFragment fragment, FragmentRefused refused) {
    group(message.leg().sender().party(), fragment)
        .filter(group -> group.state() == GroupState.OPEN)
        .ifPresent(group -> ending.end(group, GroupState.REJECTED, refused.errorDetail()));
  }

  private Optional<FragmentGroup> group(String sender, MessageFragment fragment) {
    return store.inTransaction(() -> store.fragmentGroups().lock(sender, fragment.groupId()));
  }
}
