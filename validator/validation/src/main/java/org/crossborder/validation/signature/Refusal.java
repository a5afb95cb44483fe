// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;
import java.util.function.Supplier;
import org.crossborder.validation.finding.Finding;

/** A broken rule, and where. */
record Refusal(SignatureRule rule, Finding finding) {
  SignatureRefusal toSignatureRefusal() {
    return new SignatureRefusal(rule.indication(), rule.subIndication(), finding);
  }

  /** The steps build on each other, so the first that refuses ends the process. */
  static List<Refusal> first(List<Supplier<List<Refusal>>> steps) {
    return steps.stream()
        .map(Supplier::get)
        .filter(refusals -> !refusals.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
