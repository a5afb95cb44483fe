// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.time.LocalDate;
import java.util.List;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.document.Identification;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.document.Identification.Unidentified;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;

/** What came of reading bytes as a document in XML. */
sealed interface XmlReading {
  /** A document of a known type. */
  record Known(XmlTree tree, DocumentFacts facts) implements XmlReading {}

  /** Refused, or of no known type. */
  record Unknown(boolean parsed, List<Finding> findings) implements XmlReading {
    public Unknown {
      findings = List.copyOf(findings);
    }
  }

  static XmlReading of(byte[] document, Intake intake, DocumentTypes types, LocalDate today) {
    IntakeOutcome outcome = intake.read(document);
    if (!(outcome instanceof Accepted accepted)) {
      return new Unknown(false, ((Refused) outcome).findings());
    }
    Identification identification = types.identify(document, accepted.tree(), today);
    return identification instanceof Identified known
        ? new Known(accepted.tree(), known.facts())
        : new Unknown(true, ((Unidentified) identification).findings());
  }
}
