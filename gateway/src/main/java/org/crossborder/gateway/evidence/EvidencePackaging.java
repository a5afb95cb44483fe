// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.evidence.EvidenceOutcome.Made;
import org.crossborder.gateway.evidence.GatheredFiles.TooLargeException;
import org.crossborder.gateway.store.KeptPackage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.validation.signature.BaselineLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the evidence package of a document: gathered, listed, sealed, verified as anybody would,
 * kept. As long as nothing more happens to the document, the package that was made stays the
 * package.
 */
public final class EvidencePackaging {
  private static final Logger LOG = LoggerFactory.getLogger(EvidencePackaging.class);

  private final Store store;
  private final EvidenceGathering gathering;
  private final PackageSeal seal;
  private final OwnVerification verification;

  public EvidencePackaging(
      Store store, EvidenceGathering gathering, PackageSeal seal, OwnVerification verification) {
    this.store = store;
    this.gathering = gathering;
    this.seal = seal;
    this.verification = verification;
  }

  /** The package of a document as it stands now. */
  public EvidenceOutcome of(StoredMessage document) {
    try {
      Optional<EvidenceOutcome> before = before(document);
      return before.isPresent() ? before.get() : make(document);
    } catch (TooLargeException e) {
      return new EvidenceOutcome.TooLarge(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one that was made, if there is nothing to add, and no time-stamp to be caught up. */
  private Optional<EvidenceOutcome> before(StoredMessage document) throws IOException {
    Optional<KeptPackage> kept =
        store
            .evidence()
            .packages()
            .of(document.id())
            .filter(made -> made.level().equals(seal.level().name()))
            .filter(made -> made.messageVersion() == document.version())
            .filter(made -> made.acknowledgements() == acknowledgements(document));
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new Made(store.payloads().read(kept.get().payload().sha256()), kept.get()));
  }

  private EvidenceOutcome make(StoredMessage document) throws IOException {
    try {
      return make(document, seal.level(), null);
    } catch (TimestampMissingException e) {
      LOG.warn("An evidence package stays without time-stamp: {}", e.getMessage());
      return make(document, BaselineLevel.B, "A time-stamp: " + e.getMessage());
    }
  }

  /** No time-stamp was to be had. */
  private static final class TimestampMissingException extends IOException {
    private static final long serialVersionUID = 1L;

    TimestampMissingException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private EvidenceOutcome make(
      StoredMessage document, BaselineLevel level, @Nullable String lacking) throws IOException {
    Instant now = store.clock().instant();
    int acknowledgements = acknowledgements(document);
    byte[] sealed = seal.seal(gathering.gather(document, level, lacking, now), now);
    byte[] bytes = level == BaselineLevel.B ? sealed : raised(sealed);
    StoredPayload payload = store.payloads().put(new ByteArrayInputStream(bytes));
    KeptPackage kept =
        new KeptPackage(
            now,
            payload,
            level.name(),
            document.version(),
            acknowledgements,
            verification.verified(bytes, store.clock().instant()),
            verification.lasts(bytes, store.clock().instant()));
    store.inTransaction(
        () -> {
          store.evidence().packages().of(document.id()).ifPresent(old -> replaced(old, kept));
          store.evidence().packages().keep(document.id(), kept);
          return kept;
        });
    return new Made(bytes, kept);
  }

  /**
   * Time-stamps the kept package of a document once more.
   *
   * @return whether it lasts longer now, or there was another by then
   * @throws IOException if no time-stamp is to be had
   */
  boolean isRenewed(UUID document) throws IOException {
    Optional<KeptPackage> found = store.evidence().packages().of(document);
    return found.isEmpty() || isRenewed(document, found.get());
  }

  private boolean isRenewed(UUID document, KeptPackage kept) throws IOException {
    byte[] bytes = seal.raise(store.payloads().read(kept.payload().sha256()));
    Instant now = store.clock().instant();
    Instant until = verification.lasts(bytes, now);
    if (until == null || kept.verifiable().filter(until::isAfter).isEmpty()) {
      return false;
    }
    KeptPackage renewed =
        new KeptPackage(
            kept.exportedAt(),
            store.payloads().put(new ByteArrayInputStream(bytes)),
            kept.level(),
            kept.messageVersion(),
            kept.acknowledgements(),
            verification.verified(bytes, now),
            until);
    return store.inTransaction(
        () -> {
          if (store.evidence().packages().renew(document, kept, renewed)) {
            replaced(kept, renewed);
          }
          return true;
        });
  }

  private void replaced(KeptPackage old, KeptPackage by) {
    if (!old.payload().equals(by.payload())) {
      Instant now = store.clock().instant();
      store.retention().payloads().note(old.payload().sha256(), now);
    }
  }

  private byte[] raised(byte[] sealed) throws TimestampMissingException {
    try {
      return seal.raise(sealed);
    } catch (IOException e) {
      throw new TimestampMissingException(e);
    }
  }

  private int acknowledgements(StoredMessage document) {
    return store.acknowledgements().all(document.id()).size();
  }
}
