// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.ContainerRule.MIMETYPE;

import java.util.List;
import java.util.Optional;

/** Opens ASiC containers (EN 319 162-1) in memory, within their budget; thread-safe. */
public final class ContainerIntake {
  private final ContainerLimits limits;

  public ContainerIntake(ContainerLimits limits) {
    this.limits = limits;
  }

  /** The container, or why it was refused. Archives within the archive are files like others. */
  public ContainerOutcome read(byte[] bytes) {
    try {
      List<PackagedFile> files = ZipReader.read(bytes, limits);
      Optional<ContainerType> type = ContainerType.of(files.get(0).bytes());
      return type.<ContainerOutcome>map(
              known -> new ContainerOutcome.Opened(new Container(known, files)))
          .orElseGet(() -> new ContainerOutcome.Refused(List.of(MIMETYPE.finding("unknown"))));
    } catch (RefusedPackageException refused) {
      return new ContainerOutcome.Refused(List.of(refused.finding()));
    }
  }
}
