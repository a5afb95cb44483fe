// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

/** The main indication of a signature's validation (EN 319 102-1, clause 5.1.3). */
public enum Indication {
  TOTAL_PASSED,
  TOTAL_FAILED,
  INDETERMINATE
}
