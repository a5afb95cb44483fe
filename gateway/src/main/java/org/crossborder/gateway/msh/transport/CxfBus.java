// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;

/** CXF's container of transports; ours alone, and never the default of the thread. */
final class CxfBus {
  private CxfBus() {}

  static Bus create() {
    return new ExtensionManagerBus();
  }
}
