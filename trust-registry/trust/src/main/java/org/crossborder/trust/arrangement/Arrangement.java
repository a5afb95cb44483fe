// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.AbsentIsEmpty;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement that puts mutual recognition into operation between Parties (Article 8(3)).
 *
 * @param id registry-wide id; travels as eb:AgreementRef
 * @param title as the Parties named it
 * @param normativeSource the legal text it rests on, cited and not quoted; the first of the six
 *     attributes
 * @param parties ISO codes of the Parties to it
 * @param statusHistory periods in ascending order, without overlap
 * @param attributes the other five attributes, or null if the Parties have not stated them
 * @param terms what it says beside who recognises what, or null for nothing
 * @param events its life as the log recorded it
 */
public record Arrangement(
    String id,
    String title,
    String normativeSource,
    List<String> parties,
    List<ArrangementStatusPeriod> statusHistory,
    List<Clause> clauses,
    @Nullable ArrangementAttributes attributes,
    @Nullable ArrangementTerms terms,
    @AbsentIsEmpty List<ArrangementEvent> events) {
  public Arrangement {
    parties = List.copyOf(parties);
    statusHistory = List.copyOf(statusHistory);
    clauses = List.copyOf(clauses);
    events = List.copyOf(events);
  }

  /** An arrangement without attributes, terms and events. */
  public Arrangement(
      String id,
      String title,
      String normativeSource,
      List<String> parties,
      List<ArrangementStatusPeriod> statusHistory,
      List<Clause> clauses) {
    this(id, title, normativeSource, parties, statusHistory, clauses, null, null, List.of());
  }

  /** What it says beside who recognises what. */
  public ArrangementTerms termsOrNone() {
    return Optional.ofNullable(terms).orElse(ArrangementTerms.NONE);
  }

  /** The same arrangement with another life. */
  public Arrangement with(
      List<ArrangementStatusPeriod> history, List<Clause> agreed, List<ArrangementEvent> happened) {
    return new Arrangement(
        id, title, normativeSource, parties, history, agreed, attributes, terms, happened);
  }
}
