// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.io.CloseMode;

/**
 * The kept connections to one partner. They are released when the partner has registered another
 * address or other TLS anchors, but not under a message that is still on its way.
 */
final class PartnerConnections {
  private final PoolingHttpClientConnectionManager pool;
  private final CloseableHttpClient client;
  private int pushes;
  private boolean retired;

  PartnerConnections(PoolingHttpClientConnectionManager pool, CloseableHttpClient client) {
    this.pool = pool;
    this.client = client;
  }

  CloseableHttpClient client() {
    return client;
  }

  /** Ends connections that nobody has used for so long that the partner may end them as well. */
  void endIdle() {
    pool.closeExpired();
  }

  /** A message begins its way; {@link #done} ends it. */
  synchronized void begin() {
    pushes++;
  }

  synchronized void done() {
    pushes--;
    closeIfUnused();
  }

  /** No push begins here any more. */
  synchronized void retire() {
    retired = true;
    closeIfUnused();
  }

  private void closeIfUnused() {
    if (retired && pushes == 0) {
      client.close(CloseMode.GRACEFUL);
    }
  }
}
