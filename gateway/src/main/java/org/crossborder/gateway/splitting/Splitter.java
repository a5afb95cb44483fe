// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.crossborder.gateway.msh.OutboundMessage;
import org.crossborder.gateway.packaging.Gzip;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.packaging.SpooledFile;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.SplitMessage;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPayload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts a source message into fragments (ebMS 3.0 Part 2, 4.3): written, compressed as a whole where
 * the P-Mode says so, kept, and then all its fragments at once are messages of the store. Nothing
 * of it is ever in memory but a buffer.
 */
final class Splitter {
  private static final Logger LOG = LoggerFactory.getLogger(Splitter.class);

  private final Store store;
  private final FragmentStore bytes;
  private final Path spoolDirectory;
  private final Supplier<String> messageIds;

  Splitter(Store store, FragmentStore bytes, Path spoolDirectory, Supplier<String> messageIds) {
    this.store = store;
    this.bytes = bytes;
    this.spoolDirectory = spoolDirectory;
    this.messageIds = messageIds;
  }

  /** Moves a message from SENDING to SPLIT, with its fragments beside it. */
  void split(StoredMessage stored, OutboundMessage message, Splitting splitting) {
    SourceMessage source = new SourceMessage(message, "as4-" + UUID.randomUUID());
    UUID content = UUID.randomUUID();
    boolean kept = false;
    try (Spool spool = new Spool(spoolDirectory)) {
      SpooledFile whole = source.write(spool);
      SpooledFile cut = splitting.compression() ? compressed(whole, spool) : whole;
      try (InputStream in = cut.open()) {
        bytes.put(content, in);
      }
      SplitMessage split = split(stored, source, splitting, content, whole.size(), cut.size());
      kept = keep(stored, split, FragmentDigests.of(split, cut));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!kept) {
        delete(content);
      }
    }
    store.flushPoint().await();
  }

  private static SpooledFile compressed(SpooledFile whole, Spool spool) throws IOException {
    SpooledFile file = spool.file();
    Gzip.compress(whole, file);
    return file;
  }

  private static SplitMessage split(
      StoredMessage stored,
      SourceMessage source,
      Splitting splitting,
      UUID content,
      long size,
      long cutSize) {
    return new SplitMessage(
        stored.id(),
        content,
        size,
        splitting.compression() ? cutSize : null,
        splitting.fragmentBytes(),
        Math.toIntExact((cutSize + splitting.fragmentBytes() - 1) / splitting.fragmentBytes()),
        source.boundary(),
        source.start());
  }

  private boolean keep(StoredMessage stored, SplitMessage split, List<StoredPayload> pieces) {
    return store.inTransaction(
        () -> {
          Optional<StoredMessage> moved =
              store
                  .messages()
                  .move(
                      stored,
                      State.SPLIT,
                      "Cut into " + split.fragmentCount() + " fragments",
                      stored.expiresAt(),
                      store.clock().instant());
          if (moved.isEmpty()) {
            return false; // another worker was faster
          }
          store.splitMessages().keep(split);
          for (int num = 1; num <= split.fragmentCount(); num++) {
            StoredMessage fragment = store.messages().add(fragment(stored, pieces.get(num - 1)));
            store.splitMessages().add(stored.id(), fragment.id(), num);
          }
          LOG.info("Cut into {} fragments for {}", split.fragmentCount(), stored.recipient());
          return true;
        });
  }

  private NewMessage fragment(StoredMessage source, StoredPayload piece) {
    return new NewMessage(
        UUID.randomUUID(),
        Lifecycle.OUTBOUND_FRAGMENT,
        messageIds.get(),
        source.refToMessageId(),
        source.conversationId(),
        source.agreement(),
        source.trackingIdentifier(),
        source.sender(),
        source.recipient(),
        new CarriedDocument(null, null, null, piece),
        List.of(),
        source.createdAt(),
        source.expiresAt());
  }

  private void delete(UUID content) {
    try {
      bytes.delete(content);
    } catch (IOException e) {
      LOG.error("The bytes of a source message cannot be deleted", e);
    }
  }
}
