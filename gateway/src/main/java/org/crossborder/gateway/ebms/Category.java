// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

/** What an ebMS error is about (ebMS 3.0 Core 6.2.4). */
public enum Category {
  CONTENT("Content"),
  COMMUNICATION("Communication"),
  UNPACKAGING("UnPackaging"),
  PROCESSING("Processing");

  private final String wire;

  Category(String wire) {
    this.wire = wire;
  }

  /** The attribute's value. */
  public String wire() {
    return wire;
  }
}
