// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementTerms;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.rule.Remark;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement with what the register holds beside it.
 *
 * @param parties every Party of the register
 * @param levelMappings every mapping of the register
 * @param councilLevel the lowest reference level that the Paperless Trade Council has agreed
 *     (Article 8(2)), or null: none was found published
 * @param at when the arrangement is looked at
 */
public record ArrangementCase(
    Arrangement arrangement,
    List<Party> parties,
    List<LevelMapping> levelMappings,
    @Nullable Integer councilLevel,
    Instant at) {
  public ArrangementCase {
    parties = List.copyOf(parties);
    levelMappings = List.copyOf(levelMappings);
  }

  /** The first day of exchange from now on: an arrangement may be agreed before it begins. */
  Instant exchange() {
    return arrangement.statusHistory().stream()
        .map(status -> status.period().from())
        .min(Instant::compareTo)
        .filter(begin -> begin.isAfter(at))
        .orElse(at);
  }

  Optional<Party> party(String code) {
    return parties.stream().filter(party -> party.code().equals(code)).findFirst();
  }

  List<Clause> clauses() {
    return arrangement.clauses();
  }

  ArrangementTerms terms() {
    return arrangement.termsOrNone();
  }

  String subject() {
    return "arrangement:" + arrangement.id();
  }

  static Remark remark(Clause clause, String sentence) {
    return new Remark("clause:" + clause.id(), "Clause " + clause.id() + " " + sentence);
  }

  static boolean isStated(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
