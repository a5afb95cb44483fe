// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.certificate.CertificateExpiry;
import org.crossborder.gateway.certificate.CertificateWatch;
import org.crossborder.gateway.health.DiskSpace;
import org.crossborder.gateway.health.HealthWatch.Component;
import org.crossborder.gateway.health.QueueHealth;
import org.crossborder.gateway.health.ReconciliationHealth;
import org.crossborder.gateway.health.Stuck;
import org.crossborder.gateway.health.StuckMessages;
import org.crossborder.gateway.store.Reconciliation;
import org.crossborder.gateway.web.page.Moments;
import org.crossborder.gateway.web.page.Names;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is so in a part of the gateway, in sentences of the page's language. */
@org.springframework.stereotype.Component
final class Facts {
  private static final double GIGABYTE = 1e9;
  private static final int MOST = 20;
  private final Sources sources;
  private final MessageSource messages;
  private final Moments moments;
  private final Names names;

  /** What knows more than the health endpoint tells. */
  @org.springframework.stereotype.Component
  record Sources(
      DiskSpace disk,
      QueueHealth queue,
      StuckMessages stuck,
      ReconciliationHealth reconciliation,
      CertificateWatch certificates) {}

  Facts(Sources sources, MessageSource messages, Moments moments, Names names) {
    this.sources = sources;
    this.messages = messages;
    this.moments = moments;
    this.names = names;
  }

  /** At most twenty; the pages behind the cards have the others. */
  List<Fact> of(Component component) {
    Health health = component.health();
    List<Fact> all =
        health.getDetails().containsKey("error")
            ? List.of(failed(health))
            : switch (component.name()) {
              case "disk" -> List.of(disk());
              case "queue" -> List.of(queue());
              case "trust" -> trust(health);
              case "stuck" -> sources.stuck().now().stream().map(this::stuck).toList();
              case "reconciliation" ->
                  sources.reconciliation().differing().stream().map(this::differing).toList();
              case "certificates" -> certificates();
              default -> others(component);
            };
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private Fact failed(Health health) {
    return new Fact(said("unanswered"), String.valueOf(health.getDetails().get("error")), null);
  }

  private Fact disk() {
    return Fact.of(
        said(
            "disk." + sources.disk().level(),
            sources.disk().usable().orElse(0) / GIGABYTE,
            sources.disk().fullest()));
  }

  private Fact queue() {
    Duration age = sources.queue().age();
    return Fact.of(age.isZero() ? said("queue.idle") : said("queue.age", moments.duration(age)));
  }

  private List<Fact> trust(Health health) {
    Object until = health.getDetails().get("nextUpdate");
    String sentence =
        until == null
            ? said("trust.none")
            : said(
                "trust.snapshot",
                String.valueOf(health.getDetails().get("snapshot")),
                String.valueOf(health.getDetails().get("anchors")),
                moments.text(Instant.parse(until.toString())));
    Object trouble = health.getDetails().get("lastTrouble");
    Object reason = health.getDetails().getOrDefault("reason", trouble);
    return List.of(new Fact(sentence, reason == null ? null : reason.toString(), null));
  }

  private Fact stuck(Stuck stuck) {
    String sentence =
        said(
            "stuck." + stuck.lifecycle().direction(),
            stuck.count(),
            names.party(stuck.party()),
            moments.text(stuck.since()));
    String oldest = stuck.lifecycle().carriesDocument() ? stuck.messageId() : null;
    return new Fact(sentence, stuck.why(), oldest);
  }

  private Fact differing(Reconciliation day) {
    return Fact.of(
        said(
            "reconciliation." + day.direction(),
            names.party(day.party()),
            day.day().toString(),
            day.differences().size(),
            day.sent()));
  }

  private List<Fact> certificates() {
    List<CertificateExpiry> near = sources.certificates().near();
    return near.isEmpty()
        ? sources.certificates().all().stream().limit(1).map(this::next).toList()
        : near.stream().map(this::expiry).toList();
  }

  private Fact next(CertificateExpiry expiry) {
    return Fact.of(said("certificates.next", moments.text(expiry.notAfter())));
  }

  private Fact expiry(CertificateExpiry expiry) {
    String sentence =
        expiry.daysLeft() < 0
            ? said("certificates.over", moments.text(expiry.notAfter()))
            : said("certificates.near", expiry.daysLeft(), moments.text(expiry.notAfter()));
    return new Fact(sentence, expiry.use() + ", " + expiry.subject(), null);
  }

  /** What a part without sentences of its own says of itself, as it says it. */
  private static List<Fact> others(Component component) {
    return component.health().getDetails().entrySet().stream()
        .filter(detail -> !detail.getValue().equals(List.of()))
        .map(detail -> new Fact("", detail.getKey() + ": " + detail.getValue(), null))
        .toList();
  }

  private String said(String key, Object... values) {
    return messages.getMessage("health." + key, values, LocaleContextHolder.getLocale());
  }
}
