// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.TrustServiceProvider;
import org.crossborder.trust.list.TrustedList;

/** A trade name carries the official registration, such as VATBD-123 (clause 5.4.2). */
final class ProvidersAreIdentified implements ListRule {
  private static final Pattern REGISTRATION = Pattern.compile("[A-Z]{3}[A-Z]{2}-.+");

  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    return list.providers().stream()
        .filter(provider -> !identified(provider))
        .map(
            provider ->
                ListFinding.warning(
                    "5.4.2", title(provider), "No official registration among the trade names"));
  }

  private static boolean identified(TrustServiceProvider provider) {
    return provider.tradeNames().stream()
        .anyMatch(name -> REGISTRATION.matcher(name.text()).matches());
  }

  private static String title(TrustServiceProvider provider) {
    return provider.names().stream().findFirst().map(MultilingualText::text).orElse("(unnamed)");
  }
}
