// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

/** What the process tells its caller, the same in every jar of the project. */
public final class ExitCode {
  /** Everything was observed as expected. */
  public static final int OK = 0;

  /** Something was observed that should not be, or not observed that should. */
  public static final int NEGATIVE = 1;

  /** The command line cannot be understood. */
  public static final int USAGE = 3;

  /** The command could not do its work: configuration, files, network. */
  public static final int FAULT = 4;

  private ExitCode() {}
}
