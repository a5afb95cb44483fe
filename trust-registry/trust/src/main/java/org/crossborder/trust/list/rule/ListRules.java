// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.TrustedList;

/** All rules for lists, in the order of the standard's clauses. */
public final class ListRules {
  private static final List<ListRule> RULES =
      List.of(
          new EnglishIsSupported(),
          new VersionIsSix(),
          new TypeNamesTheTerritory(),
          new HistoryIsKeptForEver(),
          new ListIsCurrent(),
          new UpdatesComeWithinSixMonths(),
          new CriticalExtensionsAreUnderstood(),
          new ProvidersAreIdentified(),
          new IdentityIsOneKey(),
          new KeyStandsOnce(),
          new HistoryDescends(),
          new HistoryIdentifiesByKey());

  private ListRules() {}

  /** What the rules find in a list at {@code now}. */
  public static List<ListFinding> evaluate(TrustedList list, Instant now) {
    return RULES.stream().flatMap(rule -> rule.evaluate(list, now)).toList();
  }
}
