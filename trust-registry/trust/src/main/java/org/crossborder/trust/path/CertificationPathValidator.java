// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

/** Validates certification paths (RFC 5280, section 6). */
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class CertificationPathValidator {
  /** Finds a valid path from the target to an anchor, or says what is wrong with the nearest. */
  public PathResult validate(PathInputs inputs) {
    throw new UnsupportedOperationException("Path validation is not built yet");
  }
}
