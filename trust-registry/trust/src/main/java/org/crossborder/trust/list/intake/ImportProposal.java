// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.util.List;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.register.Change;

/**
 * What an import proposes; nothing is taken over before officers have signed it.
 *
 * @param changes to be proposed and approved in this order, each on its own; several where one
 *     would not fit into an entry of the log, none where nothing is to be changed or nothing can be
 *     relied on
 * @param findings all that is to be known before anyone signs
 */
public record ImportProposal(List<Change> changes, List<ListFinding> findings) {
  public ImportProposal {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /** Whether something is as it shall not be. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == ListFinding.Severity.ERROR);
  }
}
