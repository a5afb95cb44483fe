// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.crossborder.validation.container.ContainerIntake;
import org.crossborder.validation.container.ContainerOutcome;
import org.crossborder.validation.container.ContainerSealer;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.signature.BaselineLevel;

/**
 * Seals packages as ASiC-E with XAdES (EN 319 162-1, 4.4; EN 319 132-1) with the key that the Party
 * has registered for this gateway.
 */
public final class PackageSeal {
  private final Function<Instant, PartyKey> keys;
  private final PackageLimits limits;
  private final ContainerSealer sealer;

  public PackageSeal(Function<Instant, PartyKey> keys, PackageLimits limits) {
    this.keys = keys;
    this.limits = limits;
    this.sealer = new ContainerSealer(limits.sealing());
  }

  SealedPackage seal(List<PackagedFile> files, Instant now) {
    PartyKey key = keys.apply(now);
    byte[] sealed = sealer.seal(files, key.key(), List.of(key.certificate()), now);
    return new SealedPackage(uncompressed(sealed, now), BaselineLevel.B);
  }

  private byte[] uncompressed(byte[] sealed, Instant now) {
    ContainerOutcome outcome = new ContainerIntake(limits.sealing()).read(sealed);
    if (outcome instanceof ContainerOutcome.Opened opened) {
      return StoredZip.write(opened.container().files(), now);
    }
    throw new IllegalStateException("What was sealed just now cannot be opened");
  }
}
