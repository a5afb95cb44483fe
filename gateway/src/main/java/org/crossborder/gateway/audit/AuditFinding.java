// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import org.crossborder.gateway.store.AuditHead;

/** What the verification of an exported audit log found. */
public sealed interface AuditFinding {

  /**
   * Nothing was changed, left out or swapped from the first entry to the last.
   *
   * @param first number of the first entry; what came before it is not in the file
   * @param last the last entry; what may have come after it, only a head from elsewhere tells
   */
  record Intact(long first, AuditHead last) implements AuditFinding {}

  /**
   * The first place where it is broken.
   *
   * @param line of the file, from 1
   * @param why in a sentence
   */
  record Broken(long line, String why) implements AuditFinding {}

  /** There is no entry in the file. */
  record Empty() implements AuditFinding {}

  /**
   * Each entry holds, but the head that was kept elsewhere is not among them: the end was cut off,
   * or the whole log was written anew.
   *
   * @param last the last entry of the file
   */
  record HeadMissing(AuditHead last) implements AuditFinding {}
}
