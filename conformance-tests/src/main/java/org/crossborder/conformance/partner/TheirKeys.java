// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.partner;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What one end of the line knows of the other's keys.
 *
 * @param signers who may sign for it
 * @param encryption whom messages for it are encrypted for
 */
public record TheirKeys(List<X509Certificate> signers, X509Certificate encryption) {
  public TheirKeys {
    signers = List.copyOf(signers);
  }
}
