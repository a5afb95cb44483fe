// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.List;
import org.crossborder.validation.finding.Finding;

/** A tree, or the reason why there is none. */
public sealed interface IntakeOutcome {
  /** The document is well-formed and within its budget. */
  record Accepted(XmlTree tree) implements IntakeOutcome {}

  /** The document was refused; nothing of it is kept. */
  record Refused(List<Finding> findings) implements IntakeOutcome {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
