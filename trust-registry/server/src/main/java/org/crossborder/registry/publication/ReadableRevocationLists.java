// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.security.cert.CRLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.path.revocation.CertificateList;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;

/** A revocation list can be read, and belongs to the service or to a CA below it. */
final class ReadableRevocationLists implements RegisterInvariant {
  @Override
  public List<Violation> violations(Register register, Instant now) {
    List<Violation> violations = new ArrayList<>();
    for (TrustService service : register.services()) {
      for (byte[] crl : service.revocationLists()) {
        try {
          CertificateList.parse(crl);
        } catch (CRLException e) {
          violations.add(
              new Violation("services " + service.id(), "a revocation list cannot be read"));
        }
      }
    }
    return violations;
  }
}
