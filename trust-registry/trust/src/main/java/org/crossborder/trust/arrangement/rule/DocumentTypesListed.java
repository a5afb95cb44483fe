// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/** A02: each direction lists its document types (Articles 3(d), 3(e) and 8(3)). */
final class DocumentTypesListed implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A02";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    if (subject.clauses().isEmpty()) {
      return Judgement.failed(
          subject.subject(), "No clause says which documents are recognised in which direction.");
    }
    List<Remark> without =
        subject.clauses().stream()
            .filter(
                clause ->
                    clause.documentTypes().isEmpty()
                        || clause.documentTypes().stream().anyMatch(String::isBlank))
            .map(clause -> ArrangementCase.remark(clause, "names no document type."))
            .toList();
    return Judgement.failedBy(
        without, subject.subject(), "Each clause names the document types of its direction.");
  }
}
