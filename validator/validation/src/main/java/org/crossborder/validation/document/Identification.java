// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.List;
import org.crossborder.validation.finding.Finding;

/** The early answer to "what is this?", before any validation. */
public sealed interface Identification {
  /** A document of a known type. */
  record Identified(DocumentFacts facts) implements Identification {}

  /** Not well-formed, refused as hostile, or of an unknown type; the findings say which. */
  record Unidentified(List<Finding> findings) implements Identification {
    public Unidentified {
      findings = List.copyOf(findings);
    }
  }
}
