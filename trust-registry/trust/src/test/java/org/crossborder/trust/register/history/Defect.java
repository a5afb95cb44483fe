// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.history;

/** What may be wrong with the signatures of an entry that would be good without it. */
enum Defect {
  NONE,
  /** An approval signs another change. */
  FORGED,
  /** The entry was recorded before. */
  REPLAYED,
  /** One officer approves twice. */
  DOUBLED,
  /** The proposer approves, too. */
  OWN_APPROVAL,
  /** The proposer approves with another key of the same person. */
  SECOND_KEY,
  /** An officer of a Party that is not concerned approves. */
  WRONG_PARTY,
  /** The operator, whose keys are no officer's, approves. */
  OPERATOR,
  /** A proposal stands where an approval should. */
  WRONG_PURPOSE,
  /** A Party has not approved. */
  MISSING,
  /** One word of the change was altered after it was signed. */
  ALTERED
}
