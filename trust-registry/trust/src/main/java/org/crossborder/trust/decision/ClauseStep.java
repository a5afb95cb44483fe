// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.crossborder.trust.service.TrustService;

/** One thing that a clause must grant. */
interface ClauseStep {
  /**
   * What of the clause speaks against recognition.
   *
   * @param service the service behind the signer, if there is one
   */
  Optional<Reason> reason(Case asked, DirectedClause clause, Optional<TrustService> service);

  /** What of the register such a reason rests on; by default the clause. */
  default String subject(DirectedClause clause, Optional<TrustService> service) {
    return clause.subject();
  }
}
