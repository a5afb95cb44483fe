// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.util.List;
import org.crossborder.trust.AbsentIsEmpty;

/**
 * What a gateway did to a document between its two sides (MLEC 10(1)(b)).
 *
 * @param originalSha256 SHA-256 of the bytes that it keeps as the original, in hexadecimal
 * @param derived the forms that it made of them; empty if it passed them on as they are
 */
public record Mapping(String originalSha256, @AbsentIsEmpty List<DerivedForm> derived) {
  public Mapping {
    derived = List.copyOf(derived);
  }
}
