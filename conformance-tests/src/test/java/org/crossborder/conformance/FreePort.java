// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** A port of this machine that nobody listens at. */
public final class FreePort {
  private FreePort() {}

  /** Its number. */
  public static int find() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Where somebody may receive AS4. */
  public static URI as4() throws IOException {
    return URI.create("https://localhost:" + find() + "/as4");
  }
}
