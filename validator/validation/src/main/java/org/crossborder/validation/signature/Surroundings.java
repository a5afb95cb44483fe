// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * What stands around a signature and lets it be validated later, as in a container or in a PDF.
 *
 * @param position of the signature among the time-stamps around it
 * @param timestamps those that cover the signature from outside
 * @param data certificates and revocation data that stand outside of the signature; untrusted
 */
public record Surroundings(int position, List<CarriedTimestamp> timestamps, ValidationData data) {
  /** The signature stands alone. */
  public static final Surroundings NONE = new Surroundings(0, List.of(), ValidationData.NONE);

  public Surroundings {
    timestamps = List.copyOf(timestamps);
  }
}
