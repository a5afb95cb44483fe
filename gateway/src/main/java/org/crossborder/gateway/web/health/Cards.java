// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.crossborder.gateway.health.HealthWatch;
import org.crossborder.gateway.health.HealthWatch.Component;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Puts each part of the gateway on a card, the worst first. */
@org.springframework.stereotype.Component
final class Cards {
  private static final List<String> WORST_FIRST =
      List.of("DOWN", "OUT_OF_SERVICE", "DEGRADED", "UNKNOWN", "UP");
  private final HealthWatch watch;
  private final Facts facts;
  private final MessageSource messages;

  Cards(HealthWatch watch, Facts facts, MessageSource messages) {
    this.watch = watch;
    this.facts = facts;
    this.messages = messages;
  }

  List<Card> now() {
    return watch.now().stream()
        .map(this::card)
        .sorted(Comparator.comparing(card -> WORST_FIRST.indexOf(card.status())))
        .toList();
  }

  private Card card(Component component) {
    String status = status(component);
    boolean well = status.equals("UP");
    return new Card(
        component.name(),
        said(component.name() + ".title", "other.title", component.name()),
        status,
        component.since(),
        facts.of(component),
        well ? "" : said(component.name() + ".effect." + status, "other.effect"),
        well ? "" : said(component.name() + ".fix." + status, "other.fix"));
  }

  /** A status that is none of ours counts as one that somebody should look at. */
  private static String status(Component component) {
    String code = component.health().getStatus().getCode();
    return WORST_FIRST.contains(code) ? code : "DEGRADED";
  }

  /** What there is to say of this part, or of any. */
  private String said(String key, String any, Object... values) {
    Locale locale = LocaleContextHolder.getLocale();
    String other = messages.getMessage("health." + any, values, locale);
    return String.valueOf(messages.getMessage("health." + key, values, other, locale));
  }
}
