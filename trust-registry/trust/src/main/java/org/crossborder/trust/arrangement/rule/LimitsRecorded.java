// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.treaty.TreatyParties;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/**
 * A13: reservations and accepted amendments of each Party are in the register, and the arrangement
 * says which agreements it stands beside and what is excepted for security (Articles 10, 16, 17(7),
 * 20 and 24). "None" is something said.
 */
final class LimitsRecorded implements Rule<ArrangementCase> {
  private final TreatyParties treaty = TreatyParties.packaged();

  @Override
  public String id() {
    return "A13";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<Remark> missing = new ArrayList<>();
    for (String code : subject.arrangement().parties()) {
      Optional<Party> party = subject.party(code);
      if (party.isEmpty()) {
        return Judgement.indeterminate("party:" + code, code + " is not in the register.");
      }
      treaty.find(code).stream()
          .flatMap(known -> Notifications.unrecorded(known, party.get()))
          .map(sentence -> new Remark("party:" + code, sentence))
          .forEach(missing::add);
    }
    if (subject.terms().otherAgreements().isEmpty()) {
      missing.add(new Remark(subject.subject(), "Other agreements are not mentioned."));
    }
    if (subject.terms().limits().isEmpty()) {
      missing.add(new Remark(subject.subject(), "Limits for security are not mentioned."));
    }
    return Judgement.failedBy(missing, subject.subject(), "All of it is recorded.");
  }
}
