// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import java.util.List;

/**
 * An arrangement that puts mutual recognition into operation between Parties (Article 8(3)).
 *
 * @param id registry-wide id; travels as eb:AgreementRef
 * @param title as the Parties named it
 * @param normativeSource the legal text it rests on, cited and not quoted
 * @param parties ISO codes of the Parties to it
 * @param statusHistory periods in ascending order, without overlap
 */
public record Arrangement(
    String id,
    String title,
    String normativeSource,
    List<String> parties,
    List<ArrangementStatusPeriod> statusHistory,
    List<Clause> clauses) {
  public Arrangement {
    parties = List.copyOf(parties);
    statusHistory = List.copyOf(statusHistory);
    clauses = List.copyOf(clauses);
  }
}
