// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.evidence.GatheredFiles.TooLargeException;
import org.crossborder.gateway.store.KeptPackage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.validation.container.PackagedFile;

/**
 * Makes the evidence package of a document: gathered, listed, sealed, verified, kept. As long as
 * nothing more happens to the document, the package that was made stays the package.
 */
public final class EvidencePackaging {
  private final Store store;
  private final EvidenceGathering gathering;
  private final PackageSeal seal;

  public EvidencePackaging(Store store, EvidenceGathering gathering, PackageSeal seal) {
    this.store = store;
    this.gathering = gathering;
    this.seal = seal;
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

  /** The one that was made, if there is nothing to add. */
  private Optional<EvidenceOutcome> before(StoredMessage document) throws IOException {
    Optional<KeptPackage> kept =
        store
            .evidence()
            .packages()
            .of(document.id())
            .filter(made -> made.messageVersion() == document.version())
            .filter(made -> made.acknowledgements() == acknowledgements(document));
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EvidenceOutcome.Made(
                store.payloads().read(kept.get().payload().sha256()), kept.get()));
  }

  private EvidenceOutcome make(StoredMessage document) throws IOException {
    Instant now = store.clock().instant();
    int acknowledgements = acknowledgements(document);
    List<PackagedFile> files = gathering.gather(document, now);
    SealedPackage sealed = seal.seal(files, now);
    StoredPayload payload = store.payloads().put(new ByteArrayInputStream(sealed.bytes()));
    KeptPackage kept =
        new KeptPackage(
            now, payload, sealed.level().name(), document.version(), acknowledgements, null);
    store.inTransaction(
        () -> {
          store.evidence().packages().keep(document.id(), kept);
          return kept;
        });
    return new EvidenceOutcome.Made(sealed.bytes(), kept);
  }

  private int acknowledgements(StoredMessage document) {
    return store.acknowledgements().all(document.id()).size();
  }
}
