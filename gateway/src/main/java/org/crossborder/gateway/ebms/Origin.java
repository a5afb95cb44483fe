// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

/** The module that an ebMS error comes from (ebMS 3.0 Core 6.2.1). */
public enum Origin {
  EBMS("ebms"),
  SECURITY("security"),
  RELIABILITY("reliability");

  private final String wire;

  Origin(String wire) {
    this.wire = wire;
  }

  /** The attribute's value. */
  public String wire() {
    return wire;
  }
}
