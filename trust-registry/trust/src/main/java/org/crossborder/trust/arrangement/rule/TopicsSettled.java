// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crossborder.trust.arrangement.ArrangementTopic;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/**
 * A10: retention, permitted use, liability, disputes, outage, change and termination are settled
 * (legal checklist, I.C to I.E, II.C, IV.A to IV.C).
 */
final class TopicsSettled implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A10";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<Remark> open =
        Arrays.stream(ArrangementTopic.values())
            .filter(topic -> !ArrangementCase.isStated(subject.terms().topics().get(topic)))
            .map(
                topic ->
                    new Remark(
                        subject.subject(),
                        "Nothing is said about %s."
                            .formatted(topic.name().toLowerCase(Locale.ROOT).replace('_', ' '))))
            .toList();
    return Judgement.failedBy(open, subject.subject(), "Every topic is settled.");
  }
}
