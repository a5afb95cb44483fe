// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

/** How far a step of a document's way is. */
public enum StepState {
  /** It has happened. */
  DONE,
  /** It is what is waited for. */
  NOW,
  /** Its turn has not come. */
  AHEAD,
  /** It will not happen: the document was refused or given up here. */
  FAILED
}
