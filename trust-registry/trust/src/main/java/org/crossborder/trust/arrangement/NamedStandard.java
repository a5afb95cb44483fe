// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

/** A standard that an arrangement names, with its version (Article 9(1), rule A08). */
public record NamedStandard(Subject subject, String name, String version) {
  /** What the standard settles. */
  public enum Subject {
    SYNTAX,
    CODES,
    TRANSPORT,
    SIGNATURE
  }
}
