// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A key to seal with. One that is held by a token is only a handle, which no longer works once the
 * token's session is lost.
 *
 * @param chain the key's certificate first
 */
public record SealingKey(PrivateKey key, List<X509Certificate> chain) {
  public SealingKey {
    chain = List.copyOf(chain);
  }

  boolean isValid(Instant now) {
    return !now.isBefore(begin()) && now.isBefore(chain.get(0).getNotAfter().toInstant());
  }

  Instant begin() {
    return chain.get(0).getNotBefore().toInstant();
  }

  @Override
  public String toString() {
    return "SealingKey[" + chain.get(0).getSubjectX500Principal() + "]";
  }
}
