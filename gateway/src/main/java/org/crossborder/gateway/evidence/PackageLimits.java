// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import org.crossborder.validation.container.ContainerLimits;
import org.crossborder.validation.intake.IntakeLimits;

/**
 * The bounds of a package, made or verified; whatever exceeds them is refused before it is held in
 * memory.
 *
 * @param bytes of the whole package, and of all its files together
 */
public record PackageLimits(int bytes) {
  private static final int ENTRIES = 2_000;
  private static final int NAME = 255;
  private static final int SIGNATURES = 1;

  /** 256 MB: a hundred times what an exchange usually comes to. */
  public static final PackageLimits DEFAULT = new PackageLimits(256 << 20);

  /** What is gathered, with room for lists and signature. */
  long files() {
    return bytes - (long) bytes / 16;
  }

  /** What it may be unpacked to; nothing in a package is compressed. */
  ContainerLimits container() {
    return within(1);
  }

  /** The same for a package on its way, which may still be compressed. */
  ContainerLimits sealing() {
    return within(bytes);
  }

  private ContainerLimits within(int ratio) {
    return new ContainerLimits(bytes, ENTRIES, bytes, bytes, ratio, 0, NAME, SIGNATURES);
  }

  /** What the signature file may be. */
  IntakeLimits intake() {
    IntakeLimits standard = IntakeLimits.DEFAULT;
    return new IntakeLimits(
        standard.bytes(),
        standard.depth(),
        standard.elements(),
        standard.attributes(),
        standard.attributeLength(),
        Math.max(standard.textLength(), 8_000_000),
        standard.namespaces(),
        standard.processingInstructions());
  }
}
