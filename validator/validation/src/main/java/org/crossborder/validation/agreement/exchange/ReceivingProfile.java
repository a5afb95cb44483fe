// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What the receiving Party demands for a document of this type beside the electronic document; null
 * if it is not known.
 *
 * @param paperOriginal whether the paper original has to follow
 * @param extraFee whether the electronic form costs more than paper
 * @param extraCopies whether it needs copies that paper does not
 * @param attestation whether it needs an attestation that paper does not
 * @param outage what is used while the exchange is down
 */
public record ReceivingProfile(
    @Nullable Boolean paperOriginal,
    @Nullable Boolean extraFee,
    @Nullable Boolean extraCopies,
    @Nullable Boolean attestation,
    @Nullable OutageFallback outage) {
  /** Nothing is known. */
  public static final ReceivingProfile UNKNOWN = new ReceivingProfile(null, null, null, null, null);

  /**
   * What is used during an outage.
   *
   * @param procedure what is done instead; empty if nothing is defined
   * @param originalReconciled whether the later electronic original is matched with it; null if
   *     that is not known
   */
  public record OutageFallback(String procedure, @Nullable Boolean originalReconciled) {}
}
