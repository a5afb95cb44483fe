// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import static org.crossborder.conformance.agreement.RegisterEdit.remove;
import static org.crossborder.conformance.agreement.RegisterEdit.set;

import java.util.List;
import java.util.Map;

/** Rules about arrangements, A01 to A13 but for those that a document shows. */
final class RegisterEdits {
  private static final String TERMS = "/arrangements/0/terms";
  private static final String CLAUSE = "/arrangements/0/clauses/0";

  private RegisterEdits() {}

  static List<RegisterEdit> all() {
    return List.of(
        new RegisterEdit(
            "A01",
            "Both States are Parties",
            "a State that has only signed",
            false,
            false,
            set("/parties/1/treatyStatus/0", "status", "SIGNATORY")),
        new RegisterEdit(
            "A03",
            "Recognition is reciprocal, or the arrangement says why not",
            "one direction only, and no reason",
            false,
            false,
            remove("/arrangements/1/terms", "asymmetry")),
        new RegisterEdit(
            "A04",
            "Each level is mapped, on evidence",
            "a mapping below the level that the clause requires",
            true,
            false,
            set("/levelMappings/0", "referenceLevel", 2)),
        new RegisterEdit(
            "A05",
            "No level is below the one that the Council has agreed",
            "a clause of level 1, where the Council's is 3",
            true,
            true,
            set(CLAUSE, "minimumReferenceLevel", 1)),
        new RegisterEdit(
            "A06",
            "No clause demands paper",
            "a condition that asks for the paper original",
            true,
            false,
            set(
                CLAUSE,
                "conditions",
                List.of(
                    Map.of(
                        "kind",
                        "STATED",
                        "value",
                        "The paper original is presented within ten days.")))),
        new RegisterEdit(
            "A07",
            "No single technology without a reason",
            "one signature format only, and no reason",
            false,
            false,
            set(TERMS + "/standards/4", "name", "XAdES")),
        new RegisterEdit(
            "A08",
            "Standards are named with their versions",
            "a code list without version",
            false,
            false,
            set(TERMS + "/standards/1", "version", "")),
        new RegisterEdit(
            "A09",
            "The law of each Party is cited",
            "no law of one of them",
            false,
            false,
            set(TERMS + "/legalEffects/1", "citation", "")),
        new RegisterEdit(
            "A10",
            "Retention, liability and the other topics are settled",
            "nothing about liability",
            false,
            false,
            set(TERMS + "/topics", "LIABILITY", "")),
        new RegisterEdit(
            "A12",
            "Targets of availability and response are set",
            "no targets",
            false,
            false,
            remove(TERMS, "targets")),
        new RegisterEdit(
            "A13",
            "Limits and other agreements are recorded",
            "nothing about limits",
            false,
            false,
            set(TERMS, "limits", List.of())));
  }
}
