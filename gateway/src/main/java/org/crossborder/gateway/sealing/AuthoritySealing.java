// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.sealing.SealingOutcome.NotPermitted;
import org.crossborder.gateway.sealing.SealingOutcome.NotSealable;
import org.crossborder.gateway.sealing.SealingOutcome.Sealed;
import org.crossborder.gateway.sealing.SealingOutcome.Unavailable;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.XadesAugmentation;
import org.crossborder.validation.signature.XadesSealer;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals documents on behalf of issuing authorities with XAdES (ETSI EN 319 132-1, level B-B or
 * B-T). Whether the seal is one that the recipient recognises for such a document is not decided
 * here: the sealed document is inspected as any other that is submitted.
 *
 * <p>Each use of a key is in the audit log before the key is used; without an entry there is no
 * seal. Thread-safe.
 */
public final class AuthoritySealing {
  private static final Logger LOG = LoggerFactory.getLogger(AuthoritySealing.class);

  private final Map<String, Entry> keys;
  private final AuditLog audit;
  private final Clock clock;

  private record Entry(
      NamedKey named, AuthorityKey key, XadesSealer sealer, Optional<XadesAugmentation> stamping) {}

  /**
   * @param timestamps for keys whose seals are time-stamped; required if there is one
   */
  public AuthoritySealing(
      List<NamedKey> keys, Optional<TimestampSource> timestamps, AuditLog audit, Clock clock) {
    Map<String, LoginGuard> guards = new HashMap<>();
    this.keys =
        keys.stream()
            .map(named -> entry(named, guard(named, guards), timestamps))
            .collect(Collectors.toMap(entry -> entry.named().name(), Function.identity()));
    this.audit = audit;
    this.clock = clock;
  }

  private static LoginGuard guard(NamedKey named, Map<String, LoginGuard> guards) {
    String token = named.token();
    return token == null
        ? new LoginGuard()
        : guards.computeIfAbsent(token, first -> new LoginGuard());
  }

  private static Entry entry(
      NamedKey named, LoginGuard guard, Optional<TimestampSource> timestamps) {
    return new Entry(
        named,
        new AuthorityKey(named.source(), guard),
        new XadesSealer(named.padding()),
        named.timestamped()
            ? Optional.of(
                new XadesAugmentation(
                    timestamps.orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "No time-stamping authority is named for the key " + named.name())),
                    ValidationData.NONE))
            : Optional.empty());
  }

  /** Whether there is such a key, and it may be used so for such a document. */
  public boolean permits(Asker asker, String name, String documentType) {
    Entry entry = keys.get(name);
    return entry != null
        && entry.named().permissions().stream().anyMatch(p -> p.permits(asker, documentType));
  }

  /** Seals a document for a client that asks for itself. */
  public SealingOutcome seal(
      String client, String name, String documentType, byte[] document, String sha256) {
    return seal(new Asker(client, null), name, documentType, document, sha256);
  }

  /**
   * Seals a document.
   *
   * @param name of the key
   * @param documentType its id, as recognised from its content
   * @param document well-formed XML without a signature
   * @param sha256 of the document, as the audit log names it
   */
  public SealingOutcome seal(
      Asker asker, String name, String documentType, byte[] document, String sha256) {
    Entry entry = keys.get(name);
    String client = asker.name();
    String what = documentType + " with SHA-256 " + sha256;
    if (entry == null || !permits(asker, name, documentType)) {
      audit.record(client, "seal.refuse", name, "Not permitted: " + what);
      return new NotPermitted();
    }
    audit.record(client, "seal", name, what);
    SealingOutcome outcome = seal(entry, document);
    if (outcome instanceof Unavailable unavailable) {
      audit.record(client, "seal.fail", name, what + ": " + unavailable.why());
      LOG.error("The key {} cannot seal: {}", name, unavailable.why());
    } else if (outcome instanceof NotSealable wrong) {
      audit.record(client, "seal.fail", name, what + ": " + wrong.why());
    }
    return outcome;
  }

  /** What is known of the keys has changed: they are opened anew. */
  public void forget() {
    keys.values().forEach(entry -> entry.key().forget());
  }

  private SealingOutcome seal(Entry entry, byte[] document) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    byte[] sealed;
    try {
      sealed =
          entry.key().use(now, key -> entry.sealer().seal(document, key.key(), key.chain(), now));
    } catch (KeyUnavailableException e) {
      return new Unavailable("The key is not available: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return new NotSealable(String.valueOf(e.getMessage()));
    }
    return entry.stamping().map(by -> stamped(by, sealed)).orElseGet(() -> new Sealed(sealed));
  }

  private static SealingOutcome stamped(XadesAugmentation by, byte[] sealed) {
    try {
      return new Sealed(by.raise(sealed, BaselineLevel.T));
    } catch (IOException e) {
      return new Unavailable("No time-stamp is to be had: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unavailable("The gateway is stopping");
    }
  }
}
