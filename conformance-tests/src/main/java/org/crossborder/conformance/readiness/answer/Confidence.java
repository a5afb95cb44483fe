// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

/** How sure the respondent is. */
public enum Confidence {
  SURE,
  LIKELY,
  UNSURE
}
