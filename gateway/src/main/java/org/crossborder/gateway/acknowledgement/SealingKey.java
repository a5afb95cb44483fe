// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The key that this gateway seals its acknowledgements with; its certificate is one of those that
 * the Party has registered for the gateway.
 *
 * @param chain the key's certificate first
 */
public record SealingKey(PrivateKey key, List<X509Certificate> chain) {
  public SealingKey {
    chain = List.copyOf(chain);
  }
}
