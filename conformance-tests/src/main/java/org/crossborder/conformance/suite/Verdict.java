// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

/** How a module ended. */
public enum Verdict {
  /** What was expected was observed. */
  PASSED,
  /** Something that is only recommended was not observed. */
  WARNING,
  /** Something that is binding was not observed. */
  FAILED,
  /** A condition was not met, so nothing was tried. Never a pass. */
  SKIPPED,
  /** It was tried, and nothing can be said. Never a pass. */
  INDETERMINATE
}
