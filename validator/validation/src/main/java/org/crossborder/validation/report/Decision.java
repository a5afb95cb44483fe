// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

/** What the receiving Party does with the document. */
public enum Decision {
  ACCEPT,
  ACCEPT_WITH_WARNINGS,
  REJECT,
  /** It cannot be decided now: a person, or better data, has to. */
  HOLD
}
