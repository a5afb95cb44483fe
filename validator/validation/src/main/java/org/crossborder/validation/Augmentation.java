// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.io.IOException;
import java.time.Instant;
import org.crossborder.validation.container.ContainerAugmentation;
import org.crossborder.validation.intake.ContentForm;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.XadesAugmentation;
import org.crossborder.validation.signature.cms.CadesAugmentation;
import org.crossborder.validation.signature.pades.PadesAugmentation;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Raises the signature of a document to a higher baseline level, in whatever form it came, and
 * leaves what is signed as it is. Thread-safe.
 */
public final class Augmentation {
  private final XadesAugmentation xades;
  private final CadesAugmentation cades;
  private final ContainerAugmentation containers;
  private final PadesAugmentation pades;

  /**
   * An augmentation from these sources.
   *
   * @param timestamps a trusted time-stamping authority
   * @param available certificates and revocation data to choose from, for LT and LTA
   */
  public Augmentation(TimestampSource timestamps, ValidationData available) {
    this.xades = new XadesAugmentation(timestamps, available);
    this.cades = new CadesAugmentation(timestamps, available);
    this.containers = new ContainerAugmentation(timestamps, available);
    this.pades = new PadesAugmentation(timestamps, available);
  }

  /**
   * The document with its signature at a level.
   *
   * @param time now: the date of files in an archive
   * @throws IllegalArgumentException if the signature cannot be raised; the message says why
   * @throws IOException if no time-stamp is to be had
   * @throws InterruptedException if waiting for one was interrupted
   */
  public byte[] raise(byte[] sealed, BaselineLevel level, Instant time)
      throws IOException, InterruptedException {
    return switch (ContentForm.of(sealed)) {
      case XML, OTHER -> xades.raise(sealed, level);
      case ZIP -> containers.raise(sealed, level, time);
      case CMS -> cades.raise(sealed, level);
      case PDF -> pades.raise(sealed, level, time);
      case JSON -> throw new IllegalArgumentException("There is no signature to be raised");
    };
  }
}
