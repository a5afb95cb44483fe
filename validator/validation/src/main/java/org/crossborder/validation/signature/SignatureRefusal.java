// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;
import java.util.function.Supplier;
import org.crossborder.validation.finding.Finding;

/** Why a signature of any format does not pass. */
public record SignatureRefusal(
    Indication indication, SubIndication subIndication, Finding finding) {
  /** The steps build on each other, so the first that refuses ends the process. */
  public static List<SignatureRefusal> first(List<Supplier<List<SignatureRefusal>>> steps) {
    return steps.stream()
        .map(Supplier::get)
        .filter(refusals -> !refusals.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
