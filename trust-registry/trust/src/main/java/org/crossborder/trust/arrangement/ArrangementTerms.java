// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossborder.trust.AbsentIsEmpty;
import org.jspecify.annotations.Nullable;

/**
 * What an arrangement says beside who recognises what (rules A03, A07 to A10, A12, A13).
 *
 * @param standards for syntax, codes, transport (rule A08)
 * @param legalEffects the law of each Party (rule A09)
 * @param topics where each topic is settled (rule A10)
 * @param targets of availability and response (rule A12), or null
 * @param asymmetry why recognition is not reciprocal (rule A03), or null if it is
 * @param technologyReason why only one technology is named (rule A07), or null if several are
 * @param otherAgreements agreements that it stands beside (Article 16, rule A13)
 * @param limits what is excepted for security (Article 24, rule A13)
 */
public record ArrangementTerms(
    @AbsentIsEmpty List<NamedStandard> standards,
    @AbsentIsEmpty List<LegalEffect> legalEffects,
    @AbsentIsEmpty Map<ArrangementTopic, String> topics,
    @Nullable ServiceTargets targets,
    @Nullable String asymmetry,
    @Nullable String technologyReason,
    @AbsentIsEmpty List<String> otherAgreements,
    @AbsentIsEmpty List<String> limits) {
  /** Nothing said. */
  public static final ArrangementTerms NONE =
      new ArrangementTerms(List.of(), List.of(), Map.of(), null, null, null, List.of(), List.of());

  public ArrangementTerms {
    standards = List.copyOf(standards);
    legalEffects = List.copyOf(legalEffects);
    topics = Collections.unmodifiableMap(new TreeMap<>(topics));
    otherAgreements = List.copyOf(otherAgreements);
    limits = List.copyOf(limits);
  }
}
