// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

/** Bytes that are not the part of a log they should be; the message says why. */
public final class MalformedLogException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedLogException(String message) {
    super(message);
  }
}
