// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.util.List;
import org.crossborder.trust.service.TrustService;

/** One thing that must hold for a signer whose path leads to a service. */
interface SignerStep {
  /**
   * What speaks against the signer.
   *
   * @param path the certification path, target first, the service's certificate last
   */
  List<Reason> reasons(Case asked, TrustService service, List<X509Certificate> path);
}
