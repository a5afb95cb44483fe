// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import org.crossborder.validation.intake.IntakeLimits;

/**
 * The budget of a container; whatever exceeds it is refused before it is held in memory.
 *
 * @param bytes size of the container itself
 * @param entries number of its entries
 * @param fileBytes size of one file, unpacked
 * @param totalBytes size of all files, unpacked
 * @param ratio how many times larger than packed a file may be
 * @param freeBytes size up to which the ratio does not matter
 * @param nameBytes length of a file's name
 * @param signatures number of signatures in all signature files
 */
public record ContainerLimits(
    int bytes,
    int entries,
    int fileBytes,
    int totalBytes,
    int ratio,
    int freeBytes,
    int nameBytes,
    int signatures) {
  /** Room for a consignment's papers, and for nothing that only an attacker would pack. */
  public static final ContainerLimits DEFAULT = within(IntakeLimits.DEFAULT);

  /** A container as large as a document may be, each file likewise, and four times that in all. */
  public static ContainerLimits within(IntakeLimits limits) {
    int total = (int) Math.min(4L * limits.bytes(), Integer.MAX_VALUE);
    return new ContainerLimits(
        limits.bytes(), 1_000, limits.bytes(), total, 100, 1_000_000, 255, 16);
  }
}
