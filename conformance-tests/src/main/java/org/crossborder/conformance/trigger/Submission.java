// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trigger;

import java.io.IOException;

/** A document that was given to the gateway under test, as its producer sees it. */
@FunctionalInterface
public interface Submission {
  /** What a producer is told. */
  enum Status {
    /** The producer cannot be asked. */
    UNKNOWN,
    /** Neither the one nor the other yet. */
    UNDER_WAY,
    /** The gateway says that its partner has received it. */
    SUCCEEDED,
    /** The gateway has given up. */
    FAILED
  }

  /** Asks. */
  Status status() throws IOException;

  /** SHA-256 of the document, in hexadecimal digits; empty if it is not known. */
  default String sha256() {
    return "";
  }

  /** One that says nothing. */
  static Submission silent() {
    return () -> Status.UNKNOWN;
  }
}
