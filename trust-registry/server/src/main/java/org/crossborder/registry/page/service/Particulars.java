// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.service;

import java.util.List;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.Fact;
import org.crossborder.registry.page.words.Facts;
import org.crossborder.trust.arrangement.ReliabilityScheme;
import org.crossborder.trust.arrangement.SchemeLevel;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a trust service: who provides it, what it is limited to, what its level means.
 *
 * @param limits which certificates the Party vouches for; empty for all
 * @param provider what is registered of its provider; empty if only the name is known
 * @param scheme the Party's scheme that has the level, or null if none is recorded (Article 8(1))
 * @param level the level in that scheme, or null
 */
record Particulars(
    List<Fact> limits,
    List<Fact> provider,
    @Nullable ReliabilityScheme scheme,
    @Nullable SchemeLevel level) {
  static Particulars of(TrustService service, Reading reading, Facts facts) {
    ReliabilityScheme scheme =
        reading.snapshot().schemes().stream()
            .filter(each -> each.party().equals(service.party()))
            .filter(each -> each.levels().stream().anyMatch(level -> isOf(service, level)))
            .findFirst()
            .orElse(null);
    return new Particulars(
        facts.of(service.limitsOrNone()),
        reading.snapshot().providers().stream()
            .filter(provider -> provider.id().equals(service.providerId()))
            .findFirst()
            .map(facts::of)
            .orElse(List.of()),
        scheme,
        scheme == null
            ? null
            : scheme.levels().stream()
                .filter(level -> isOf(service, level))
                .findFirst()
                .orElse(null));
  }

  private static boolean isOf(TrustService service, SchemeLevel level) {
    return level.name().equals(service.level());
  }
}
