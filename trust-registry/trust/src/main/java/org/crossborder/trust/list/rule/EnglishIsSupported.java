// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustedList;

/** Lists are issued at least in English (clause 5.1.4). */
final class EnglishIsSupported implements ListRule {
  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    SchemeInformation scheme = list.schemeInformation();
    return Stream.concat(
        check("Scheme operator name", scheme.operatorName()),
        check("Scheme name", scheme.schemeName()));
  }

  private static Stream<ListFinding> check(String where, List<MultilingualText> texts) {
    return texts.stream().anyMatch(text -> text.language().equals("en"))
        ? Stream.empty()
        : Stream.of(ListFinding.warning("5.1.4", where, "Not given in English"));
  }
}
