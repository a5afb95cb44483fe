// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.snapshot.Register;

/**
 * The register with what was published of it.
 *
 * @param publications in the order of the log
 * @param at when it is looked at
 */
public record RegisterCase(Register register, List<Publication> publications, Instant at) {
  /** What judgements about the register as a whole speak about. */
  static final String SUBJECT = "register";

  public RegisterCase {
    publications = List.copyOf(publications);
  }

  /**
   * One published snapshot, as the log records it.
   *
   * @param treeSize of how many entries it was made
   */
  public record Publication(long version, long treeSize, Instant issuedAt, Instant nextUpdate) {}
}
