// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

/** How far an answer is more than a word. */
public enum AnswerState {
  CLAIMED,
  EVIDENCED,
  VERIFIED_BY_TEST
}
