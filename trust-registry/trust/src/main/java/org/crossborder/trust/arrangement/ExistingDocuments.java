// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

/** What happens, once a clause has ended, to documents signed while it applied. */
public enum ExistingDocuments {
  /** They stay recognised. */
  KEEP,
  /** They are no longer recognised once the clause's grace is over. */
  VOID
}
