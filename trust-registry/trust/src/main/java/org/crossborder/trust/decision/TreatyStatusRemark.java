// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.party.Party;

/**
 * Rule A01: whether both States were Parties to the Framework Agreement. A warning, not a refusal:
 * States may agree on recognition outside the treaty.
 */
final class TreatyStatusRemark {
  List<Reason> remarks(Case asked) {
    return Stream.of(asked.question().recognisingParty(), asked.question().recognisedParty())
        .filter(code -> asked.index().party(code).filter(p -> isParty(p, asked)).isEmpty())
        .map(
            code ->
                new Reason(
                        ReasonCode.OUTSIDE_AGREEMENT,
                        "%s was not a Party to the Framework Agreement on %s; this exchange stands outside it."
                            .formatted(asked.nameOf(code), Wording.time(asked.at())))
                    .restingOn(asked.logIndex("party:" + code)))
        .toList();
  }

  private static boolean isParty(Party party, Case asked) {
    return party.treatyStatus().stream().anyMatch(status -> status.isPartyAt(asked.at()));
  }
}
