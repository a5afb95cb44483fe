// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.PrintWriter;
import java.util.List;
import org.crossborder.trust.list.intake.ImportProposal;
import org.crossborder.trust.register.operation.Operation;

/** One change at a time: what is recorded is not proposed again by the next run. */
final class Imported {
  private Imported() {}

  static List<Operation> first(ImportProposal proposal, PrintWriter err) {
    if (proposal.changes().isEmpty()) {
      return List.of();
    }
    if (proposal.changes().size() > 1) {
      err.printf(
          "This is the first of %d changes; run it again for the rest once it is recorded.%n",
          proposal.changes().size());
    }
    return proposal.changes().get(0).operations();
  }
}
