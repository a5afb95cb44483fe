// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragment.SourceCompression;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.FragmentSendingMsh;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.outbox.Retries;
import org.crossborder.gateway.outbox.Submitted;
import org.crossborder.gateway.packaging.ContentId;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.SplitMessage;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one fragment, as the outbox sends a message (ebMS 3.0 Part 2, 4.3; AS4 3.2): until its own
 * receipt has been checked, its source has been given up, or no try can help.
 */
public final class FragmentSending implements Worker.Step {
  private static final Logger LOG = LoggerFactory.getLogger(FragmentSending.class);
  private static final Set<String> ROUTING_PROPERTIES =
      Set.of(Property.ORIGINAL_SENDER, Property.FINAL_RECIPIENT, Property.TRACKING_IDENTIFIER);

  private final Store store;
  private final FragmentStore bytes;
  private final Supplier<Optional<PModes>> pmodes;
  private final FragmentSendingMsh msh;
  private final SourceProgress sources;
  private final Submitted submitted;
  private final Backoff backoff;
  private final RandomGenerator random;

  /**
   * @param pmodes those of the newest trusted snapshot, if there is one
   * @param backoff while there is no P-Mode that says another
   */
  public FragmentSending(
      Store store,
      FragmentStore bytes,
      Supplier<Optional<PModes>> pmodes,
      FragmentSendingMsh msh,
      SourceProgress sources,
      Backoff backoff,
      RandomGenerator random) {
    this.store = store;
    this.bytes = bytes;
    this.pmodes = pmodes;
    this.msh = msh;
    this.sources = sources;
    this.submitted = new Submitted(store);
    this.backoff = backoff;
    this.random = random;
  }

  @Override
  public void take(StoredMessage fragment) {
    var piece = store.splitMessages().of(fragment.id()).orElseThrow();
    StoredMessage source = store.messages().find(piece.source().message()).orElseThrow();
    if (source.state() == State.FAILED) {
      sources.abandon(fragment);
      return;
    }
    if (source.state() != State.SPLIT && source.state() != State.JOINING) {
      sources.joined(fragment);
      return;
    }
    Optional<Leg> leg = pmodes.get().flatMap(modes -> Submitted.leg(source, modes));
    Optional<Retries> retries = leg.map(Retries::of);
    if (!now().isBefore(retries.map(r -> r.expiry(fragment)).orElse(fragment.expiresAt()))) {
      sources.expired(source, fragment.error());
      return;
    }
    if (leg.isEmpty()) {
      String why = "The register names no P-Mode to " + fragment.recipient() + " just now";
      tryLater(fragment, backoff, why);
      return;
    }
    if (!store.messages().isHeld(fragment, now())) {
      LOG.warn("Not sent: this node was too slow, and another may have taken the fragment");
      return;
    }
    SplitMessage split = piece.source();
    conclude(
        fragment,
        source,
        piece.num(),
        retries.get().backoff(),
        msh.send(
            header(fragment, source, leg.get()),
            fragment(fragment, source, split, piece.num()),
            content(split, piece.num()),
            leg.get()));
  }

  private void conclude(
      StoredMessage fragment,
      StoredMessage source,
      int num,
      Backoff waits,
      SendingOutcome outcome) {
    if (outcome instanceof SendingOutcome.Receipted receipted) {
      sources.receipted(fragment, source, num, receipted.receipt());
    } else if (outcome instanceof SendingOutcome.Retryable retryable) {
      tryLater(fragment, waits, retryable.error().toString());
    } else if (outcome instanceof SendingOutcome.Final refused) {
      sources.refused(fragment, source, num, refused.error());
    }
  }

  /** The header of the source under the fragment's own id, with the properties that route it. */
  private UserMessage header(StoredMessage fragment, StoredMessage source, Leg leg) {
    UserMessage whole = submitted.on(leg, source).message();
    List<Property> routing =
        whole.messageProperties().stream()
            .filter(property -> ROUTING_PROPERTIES.contains(property.name()))
            .toList();
    return new UserMessage(
        whole.mpc(),
        new MessageInfo(fragment.createdAt(), fragment.messageId(), fragment.refToMessageId()),
        whole.partyInfo(),
        whole.collaborationInfo(),
        routing,
        List.of());
  }

  private static MessageFragment fragment(
      StoredMessage fragment, StoredMessage source, SplitMessage split, int num) {
    Long compressed = split.compressedSize();
    return new MessageFragment(
        ContentId.url("fragment-" + num + "." + fragment.messageId()),
        source.messageId(),
        split.messageSize(),
        split.fragmentCount(),
        num,
        new SourceHeader(
            SourceHeader.MULTIPART_RELATED,
            split.boundary(),
            SourceHeader.SOAP_WITH_ATTACHMENTS,
            split.start()),
        null,
        compressed == null ? null : new SourceCompression(SourceCompression.GZIP, compressed));
  }

  private PayloadSource content(SplitMessage split, int num) {
    return () -> new Piece(bytes.open(split.content(), split.offset(num)), split.length(num));
  }

  private void tryLater(StoredMessage fragment, Backoff waits, String why) {
    Duration wait = waits.after(fragment.attempts() + 1, random);
    Instant due = now().plus(wait);
    Instant sooner = due.isBefore(fragment.expiresAt()) ? due : fragment.expiresAt();
    store.messages().retry(fragment, why, sooner, now());
    LOG.warn("Fragment not receipted by {}, again in {}: {}", fragment.recipient(), wait, why);
  }

  private Instant now() {
    return store.clock().instant();
  }
}
