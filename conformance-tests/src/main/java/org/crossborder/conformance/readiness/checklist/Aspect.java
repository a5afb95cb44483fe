// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

/** What is written, and what is done: they are answered apart. */
public enum Aspect {
  LAW,
  PRACTICE
}
