// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.signature.SignatureRefusal;
import org.crossborder.validation.signature.ValidatedSignature;

/**
 * The signatures of a container, and what is wrong with how they stand in it.
 *
 * @param signatures one outcome a signature; the scope of each names the files that it covers
 * @param refusals what makes the container invalid, whatever its signatures say
 * @param remarks what somebody should look at
 */
public record ContainerSignatures(
    List<ValidatedSignature> signatures, List<SignatureRefusal> refusals, List<Finding> remarks) {
  public ContainerSignatures {
    signatures = List.copyOf(signatures);
    refusals = List.copyOf(refusals);
    remarks = List.copyOf(remarks);
  }

  /** Names of the files that some valid signature covers. */
  static Set<String> covered(List<ValidatedSignature> signatures) {
    Set<String> covered = new HashSet<>();
    signatures.stream()
        .filter(ValidatedSignature::passed)
        .forEach(signature -> covered.addAll(signature.scope().files()));
    return covered;
  }
}
