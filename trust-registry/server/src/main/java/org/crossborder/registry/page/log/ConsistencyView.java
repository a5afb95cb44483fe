// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.log;

import java.util.List;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.trust.log.ConsistencyProof;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.ProofOutcome;
import org.crossborder.trust.log.ProofVerifier;

/**
 * That a larger tree begins with a smaller one (RFC 9162, section 2.1.4).
 *
 * @param outcome what verifying the proof gave, with the code that relying parties run
 */
record ConsistencyView(List<String> hashes, ProofOutcome outcome) {
  static ConsistencyView of(RegistryLog log, long first, long second) {
    ConsistencyProof proof = log.consistency(first, second);
    return new ConsistencyView(
        proof.path().stream().map(Hash::toBase64).toList(),
        ProofVerifier.verify(proof, log.head(first), log.head(second)));
  }
}
