// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import java.util.Locale;
import org.crossborder.trust.arrangement.NamedStandard;
import org.crossborder.trust.arrangement.NamedStandard.Subject;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/** A08: syntax, codes and transport follow a named standard in a named version (Article 9(1)). */
final class StandardsNamed implements Rule<ArrangementCase> {
  private static final List<Subject> WANTED =
      List.of(Subject.SYNTAX, Subject.CODES, Subject.TRANSPORT);

  @Override
  public String id() {
    return "A08";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<Remark> missing =
        WANTED.stream()
            .filter(wanted -> subject.terms().standards().stream().noneMatch(s -> names(s, wanted)))
            .map(
                wanted ->
                    new Remark(
                        subject.subject(),
                        "No standard with its version is named for the %s."
                            .formatted(wanted.name().toLowerCase(Locale.ROOT))))
            .toList();
    return Judgement.failedBy(
        missing, subject.subject(), "Standards for syntax, codes and transport are named.");
  }

  private static boolean names(NamedStandard standard, Subject wanted) {
    return standard.subject() == wanted
        && ArrangementCase.isStated(standard.name())
        && ArrangementCase.isStated(standard.version());
  }
}
