// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/**
 * T02: what is published is numbered without a gap, never goes back, and is not overdue (Article
 * 5(g)). That it is signed, each relying party verifies before it reads any of this.
 */
final class PublicationsSequential implements Rule<RegisterCase> {
  @Override
  public String id() {
    return "T02";
  }

  @Override
  public Judgement judge(RegisterCase subject) {
    List<PublicationEntry> all = subject.publications();
    if (all.isEmpty()) {
      return Judgement.indeterminate(RegisterCase.SUBJECT, "Nothing has been published.");
    }
    List<Remark> broken = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      if (!follows(all.get(i - 1), all.get(i))) {
        broken.add(
            remark(all.get(i), "does not follow version %d.".formatted(all.get(i - 1).version())));
      }
    }
    PublicationEntry newest = all.get(all.size() - 1);
    if (!subject.at().isBefore(newest.nextUpdate())) {
      broken.add(remark(newest, "was due to be followed by %s.".formatted(newest.nextUpdate())));
    }
    return Judgement.failedBy(
        broken, RegisterCase.SUBJECT, "Version %d is the newest.".formatted(newest.version()));
  }

  private static boolean follows(PublicationEntry earlier, PublicationEntry later) {
    return later.version() == earlier.version() + 1
        && later.treeSize() > earlier.treeSize()
        && !later.issuedAt().isBefore(earlier.issuedAt());
  }

  private static Remark remark(PublicationEntry about, String sentence) {
    return new Remark(
        "publication:" + about.version(), "Version " + about.version() + " " + sentence);
  }
}
