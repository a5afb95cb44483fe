// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.List;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.path.PathResult;
import org.crossborder.trust.service.TrustService;

/**
 * What came of looking for a path from a signer to a service.
 *
 * @param sha256 of the path's certificates, if it is valid
 */
record Attempt(TrustService service, PathResult result, List<String> sha256) {
  static Attempt of(TrustService service, PathResult result) {
    return new Attempt(
        service,
        result,
        result instanceof PathResult.Valid valid
            ? valid.certificates().stream().map(Fingerprint::sha256).toList()
            : List.of());
  }
}
