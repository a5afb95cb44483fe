// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.time.Duration;
import java.time.Instant;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;

/** Keys of issuing authorities, each made once for all tests. */
final class AuthorityKeys {
  static final MshKey RSA = rsa("bureau");
  static final MshKey OTHER_RSA = rsa("chamber");
  static final MshKey EC = TestPki.ec("bureau", "secp256r1");
  static final MshKey OTHER_EC = TestPki.ec("chamber", "secp384r1");

  private AuthorityKeys() {}

  private static MshKey rsa(String name) {
    Instant now = Instant.now();
    return TestPki.rsa(name, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
  }
}
