// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages listen.
 *
 * @param port 0 for any
 * @param tls null on loopback only
 */
public record Listening(String address, int port, @Nullable Tls tls) {
  /** A PKCS#12 key store. */
  public record Tls(Path keystore, String password) {}
}
