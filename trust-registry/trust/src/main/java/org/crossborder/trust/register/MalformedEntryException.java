// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

/** Bytes that are no change, entry or signature; the message says why. */
public final class MalformedEntryException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedEntryException(String message) {
    super(message);
  }

  MalformedEntryException(String message, Throwable cause) {
    super(message, cause);
  }
}
