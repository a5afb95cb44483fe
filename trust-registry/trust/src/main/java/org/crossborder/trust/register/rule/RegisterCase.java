// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.snapshot.Register;

/**
 * The register with what was published of it.
 *
 * @param publications in the order of the log
 * @param at when it is looked at
 */
public record RegisterCase(Register register, List<PublicationEntry> publications, Instant at) {
  /** What judgements about the register as a whole speak about. */
  static final String SUBJECT = "register";

  public RegisterCase {
    publications = List.copyOf(publications);
  }

  /** What a log says so far. */
  public static RegisterCase of(RegisterState state, Instant at) {
    return new RegisterCase(state.register(), state.publications(), at);
  }
}
