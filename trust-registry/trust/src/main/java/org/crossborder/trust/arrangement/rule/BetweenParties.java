// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/** A01: the States are Parties on the day of exchange (Articles 2, 18 and 19). */
final class BetweenParties implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A01";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<Remark> outside = new ArrayList<>();
    for (String code : subject.arrangement().parties()) {
      Optional<Party> party = subject.party(code);
      if (party.isEmpty()) {
        return Judgement.indeterminate(
            "party:" + code, code + " is not in the register, so its treaty status is unknown.");
      }
      if (party.get().treatyStatus().stream().noneMatch(s -> s.isPartyAt(subject.exchange()))) {
        outside.add(
            new Remark(
                "party:" + code,
                "%s is no Party to the Framework Agreement at %s: the exchange is outside of it."
                    .formatted(party.get().name(), subject.exchange())));
      }
    }
    return Judgement.failedBy(
        outside, subject.subject(), "All are Parties at " + subject.exchange() + ".");
  }
}
