// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;

/**
 * How this gateway opens TLS connections (eDelivery AS4 3.2.1).
 *
 * @param versions that are offered, as Java names them: TLSv1.2, TLSv1.3
 * @param suites cipher suites that are offered; empty for those of the Java platform
 * @param own key managers with the client certificate; asked for each new partner, none without one
 */
public record TlsSettings(List<String> versions, List<String> suites, Supplier<KeyManager[]> own) {
  private static final List<String> ALLOWED = List.of("TLSv1.2", "TLSv1.3");

  /** 1.2 and 1.3, the platform's suites, no client certificate. */
  public static final TlsSettings STANDARD =
      new TlsSettings(ALLOWED, List.of(), () -> new KeyManager[0]);

  public TlsSettings {
    versions = List.copyOf(versions);
    suites = List.copyOf(suites);
    if (versions.isEmpty() || !ALLOWED.containsAll(versions)) {
      throw new IllegalArgumentException("TLS versions must be of " + ALLOWED);
    }
  }
}
