// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

/** A configuration of which nothing can be imported. */
public final class UnreadableConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableConfigurationException(int line, String message) {
    super(line == 0 ? message : "line " + line + ": " + message);
  }
}
