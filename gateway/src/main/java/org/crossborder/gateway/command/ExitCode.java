// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

/** What a command tells a script. */
final class ExitCode {
  static final int OK = 0;
  static final int INVALID = 1;
  static final int INDETERMINATE = 2;
  static final int FAULT = 4;

  private ExitCode() {}
}
