// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import org.apache.cxf.transport.http.HTTPConduit;

/**
 * The kept connections to one partner. They are released when the partner has registered another
 * address or other TLS anchors, but not under a message that is still on its way.
 */
final class PartnerConduit {
  private final HTTPConduit conduit;
  private int pushes;
  private boolean retired;

  PartnerConduit(HTTPConduit conduit) {
    this.conduit = conduit;
  }

  HTTPConduit conduit() {
    return conduit;
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
      conduit.close();
    }
  }
}
