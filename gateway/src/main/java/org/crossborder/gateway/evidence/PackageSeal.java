// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.validation.container.ContainerIntake;
import org.crossborder.validation.container.ContainerOutcome;
import org.crossborder.validation.container.ContainerSealer;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.signature.BaselineLevel;

/**
 * Seals packages as ASiC-E with XAdES (EN 319 162-1, 4.4; EN 319 132-1) with the key that the Party
 * has registered for this gateway: at level LTA with a time-stamping authority, else at level B.
 */
public final class PackageSeal {
  static final String SIGNATURES = "META-INF/signatures.xml";

  private final Function<Instant, PartyKey> keys;
  private final Optional<LongTerm> longTerm;
  private final PackageLimits limits;
  private final ContainerSealer sealer;

  public PackageSeal(
      Function<Instant, PartyKey> keys, Optional<LongTerm> longTerm, PackageLimits limits) {
    this.keys = keys;
    this.longTerm = longTerm;
    this.limits = limits;
    this.sealer = new ContainerSealer(limits.sealing());
  }

  /** The level that is wanted. */
  BaselineLevel level() {
    return longTerm.isPresent() ? BaselineLevel.LTA : BaselineLevel.B;
  }

  /** Seals at level B. */
  byte[] seal(List<PackagedFile> files, Instant now) {
    PartyKey key = keys.apply(now);
    byte[] sealed = sealer.seal(files, key.key(), List.of(key.certificate()), now);
    ContainerOutcome outcome = new ContainerIntake(limits.sealing()).read(sealed);
    if (outcome instanceof ContainerOutcome.Opened opened) {
      return StoredZip.write(opened.container().files(), now);
    }
    throw new IllegalStateException("What was sealed just now cannot be opened");
  }

  /**
   * Raises what was sealed to the level that is wanted.
   *
   * @throws IOException if no time-stamp is to be had now, or not what it takes to validate later
   */
  byte[] raise(byte[] sealed) throws IOException {
    if (longTerm.isEmpty()) {
      return sealed;
    }
    try {
      return longTerm.get().renew(sealed);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for a time-stamp", e);
    }
  }
}
