// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.util.List;
import org.crossborder.validation.finding.Finding;

/** A container, or the reason why there is none. */
public sealed interface ContainerOutcome {
  /** The archive is sound and within its budget. */
  record Opened(Container container) implements ContainerOutcome {}

  /** The archive was refused; nothing of it is kept. */
  record Refused(List<Finding> findings) implements ContainerOutcome {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
