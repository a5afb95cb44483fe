// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.SplitMessages.Progress;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a source message has come by its fragments: SPLIT until each of them is receipted, then
 * JOINING until the receiver receipts the whole. One fragment that cannot come ends it.
 */
public final class SourceProgress {
  private static final Logger LOG = LoggerFactory.getLogger(SourceProgress.class);

  private final Store store;
  private final FragmentBytes bytes;
  private final Conclusion conclusion;

  /**
   * @param conclusion ends the way of source messages as of all others
   */
  public SourceProgress(Store store, FragmentStore bytes, Conclusion conclusion) {
    this.store = store;
    this.bytes = new FragmentBytes(store, bytes);
    this.conclusion = conclusion;
  }

  /** A fragment's receipt has been checked. */
  void receipted(StoredMessage fragment, StoredMessage source, int num, byte[] receipt) {
    Optional<Progress> progress =
        store.inTransaction(
            () -> {
              store.splitMessages().lock(source.id());
              return store
                  .messages()
                  .move(fragment, State.RECEIPTED, "Receipt checked", now())
                  .flatMap(moved -> counted(moved, source, receipt));
            });
    progress.ifPresent(
        now ->
            LOG.info(
                "Fragment {} receipted by {}: {} of {}",
                num,
                fragment.recipient(),
                now.receipted(),
                now.count()));
  }

  private Optional<Progress> counted(StoredMessage fragment, StoredMessage source, byte[] receipt) {
    store.receipts().keep(fragment.id(), receipt, now());
    Optional<Progress> progress = store.splitMessages().progress(source.id());
    if (progress.filter(Progress::isAll).isPresent()) {
      current(source)
          .filter(message -> message.state() == State.SPLIT)
          .ifPresent(
              message ->
                  store
                      .messages()
                      .move(
                          message,
                          State.JOINING,
                          "All " + progress.get().count() + " fragments are receipted",
                          message.expiresAt(),
                          now()));
    }
    return progress;
  }

  /** No try of this fragment can help, so its source is given up with what it was told. */
  void refused(StoredMessage fragment, StoredMessage source, int num, EbmsError error) {
    store.messages().move(fragment, State.FAILED, error.toString(), now());
    fail(
        source,
        new EbmsError(
            error.errorCode(),
            error.severity(),
            error.shortDescription(),
            error.category(),
            error.origin(),
            source.messageId(),
            "Fragment %d was refused: %s".formatted(num, error.errorDetail())));
  }

  /** Its time is over, with or without some receipts. */
  void expired(StoredMessage source, @Nullable String last) {
    String how =
        store
            .splitMessages()
            .progress(source.id())
            .map(progress -> progress.receipted() + " of " + progress.count())
            .orElse("None");
    fail(
        source,
        EbmsError.of(
            ErrorCode.MISSING_RECEIPT,
            source.messageId(),
            "The message expired. %s fragments were receipted, and the whole was not%s."
                .formatted(how, last == null ? "" : "; at the last try of one: " + last)));
  }

  /** Gives a source up, and its fragments with it. */
  void fail(StoredMessage source, EbmsError error) {
    current(source)
        .filter(message -> message.state() == State.SPLIT || message.state() == State.JOINING)
        .ifPresent(message -> conclusion.fail(message, error));
    if (current(source).filter(message -> message.state() == State.FAILED).isPresent()) {
      for (UUID fragment : store.splitMessages().fragments(source.id())) {
        store.messages().find(fragment).ifPresent(this::abandon);
      }
      bytes.delete(source);
    }
  }

  /** The source's own receipt has come. */
  void receipted(StoredMessage source) {
    bytes.delete(source);
  }

  /** A fragment whose source has been receipted need not come, or not again. */
  void joined(StoredMessage fragment) {
    store.messages().move(fragment, State.JOINED, "Its source message was receipted", now());
  }

  /** A fragment whose source is given up goes no further. */
  void abandon(StoredMessage fragment) {
    if (fragment.lifecycle().allows(fragment.state(), State.FAILED)) {
      store.messages().move(fragment, State.FAILED, "Its source message was given up", now());
    }
  }

  private Optional<StoredMessage> current(StoredMessage source) {
    return store.messages().find(source.id());
  }

  private Instant now() {
    return store.clock().instant();
  }
}
