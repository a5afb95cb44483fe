// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

/** A message that AS4 says must be refused, and the error that says so. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * @param detail what was wrong with it, in one sentence
   */
  public Refused(ErrorCode code, String detail) {
    super(detail);
    this.code = code;
  }

  /** The error. */
  public ErrorCode code() {
    return code;
  }

  /** The error and the detail, in one line. */
  public String said() {
    return code + ": " + getMessage();
  }
}
