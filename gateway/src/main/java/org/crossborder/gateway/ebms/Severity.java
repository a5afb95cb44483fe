// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

/** How bad an ebMS error is (ebMS 3.0 Core 6.2.5); the constants read as on the wire. */
public enum Severity {
  WARNING("warning"),
  FAILURE("failure");

  private final String wire;

  Severity(String wire) {
    this.wire = wire;
  }

  /** The attribute's value. */
  public String wire() {
    return wire;
  }
}
