// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A form that a gateway made of a document.
 *
 * @param format as people know it, e.g. {@code PAA}
 * @param sha256 of its bytes, in hexadecimal
 * @param derivedFrom SHA-256 of what it was made of; null if that is not recorded
 * @param signedAgain null if nobody has signed it
 */
public record DerivedForm(
    String format,
    String sha256,
    @Nullable String derivedFrom,
    @Nullable SignatureOnForm signedAgain) {
  /**
   * A signature on a derived form.
   *
   * @param by who made it
   * @param shownAs as whose it is presented to the reader
   */
  public record SignatureOnForm(String by, Signatory shownAs) {}

  /** Whose a signature is said to be. */
  public enum Signatory {
    GATEWAY,
    ISSUER
  }
}
