// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import java.security.PrivateKey;
import java.time.Instant;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.OfficerSignature.Purpose;

/** An officer with the private key, for tests. */
public record TestOfficer(Officer officer, PrivateKey key) {
  /** This officer's signature over a change. */
  public String sign(Change change, Purpose purpose, Instant at) {
    return OfficerSignature.sign(ChangeJson.write(change), purpose, officer.certificate(), key, at)
        .compact();
  }
}
