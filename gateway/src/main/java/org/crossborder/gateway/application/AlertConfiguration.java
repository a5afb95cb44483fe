// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.alert.Alarm;
import org.crossborder.gateway.alert.Alarm.Kind;
import org.crossborder.gateway.alert.AlarmSource;
import org.crossborder.gateway.alert.AlertChannel;
import org.crossborder.gateway.alert.Alerting;
import org.crossborder.gateway.alert.Hysteresis;
import org.crossborder.gateway.alert.MailAlerts;
import org.crossborder.gateway.alert.WebhookAlerts;
import org.crossborder.gateway.configuration.AlertProperties;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.health.DiskSpace;
import org.crossborder.gateway.health.QueueHealth;
import org.crossborder.gateway.health.ReconciliationHealth;
import org.crossborder.gateway.health.StuckMessages;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.crossborder.trust.sync.Readiness;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

/** What is worth an alert, and who is told. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

  @Bean
  AlarmSource stuckAlarms(StuckMessages messages) {
    return () ->
        messages.now().stream()
            .map(
                stuck ->
                    new Alarm(
                        Kind.STUCK,
                        stuck.party() + " " + stuck.lifecycle() + " " + stuck.state(),
                        "%d messages wait, the oldest since %s (%s): %s"
                            .formatted(
                                stuck.count(), stuck.since(), stuck.messageId(), stuck.why())))
            .toList();
  }

  @Bean
  AlarmSource diskAlarms(DiskSpace disk) {
    return () ->
        disk.level() == DiskSpace.Level.AMPLE
            ? List.of()
            : List.of(
                new Alarm(
                    Kind.DISK,
                    disk.level().name(),
                    "%d bytes are left on the disk of %s"
                        .formatted(disk.usable().orElse(0), disk.home())));
  }

  @Bean
  AlarmSource queueAlarms(QueueHealth queue) {
    return () ->
        queue.health().getStatus().equals(Status.UP)
            ? List.of()
            : List.of(
                new Alarm(
                    Kind.QUEUE, "workers", "Work has waited for " + queue.age() + " untouched"));
  }

  @Bean
  AlarmSource trustAlarms(TrustData trustData, Clock clock) {
    return () -> {
      Readiness readiness = trustData.readiness(clock.instant());
      return readiness.state() == Readiness.State.READY
          ? List.of()
          : List.of(
              new Alarm(Kind.TRUST_DATA, readiness.state().name(), readiness.details().toString()));
    };
  }

  @Bean
  AlarmSource reconciliationAlarms(ReconciliationHealth reconciliations) {
    return () ->
        reconciliations.differing().stream()
            .map(
                day ->
                    new Alarm(
                        Kind.RECONCILIATION,
                        day.party() + " " + day.day() + " " + day.direction(),
                        "%d of %d messages are told differently; see /v1/reconciliations"
                            .formatted(day.differences().size(), day.sent())))
            .toList();
  }

  /** A source that cannot say anything says that: then the database is most likely away. */
  private static AlarmSource guarded(AlarmSource source) {
    return () -> {
      try {
        return source.now();
      } catch (RuntimeException e) {
        return List.of(
            new Alarm(Kind.DATABASE, "store", "What is wrong cannot be read: " + e.getMessage()));
      }
    };
  }

  @Bean
  Alerting alerting(
      GatewayProperties properties,
      ObjectProvider<AlarmSource> sources,
      ObjectProvider<MailSender> mail,
      Clock clock) {
    AlertProperties alerts = properties.alerts();
    return new Alerting(
        properties.party(),
        sources.orderedStream().map(AlertConfiguration::guarded).toList(),
        channels(alerts, mail),
        new Hysteresis(alerts.after(), alerts.clear(), alerts.quiet(), alerts.remind()),
        clock);
  }

  @Bean
  Rounds alertRounds(Alerting alerting, GatewayProperties properties) {
    return new Rounds("alerts", alerting, new Worker.Pace(1, properties.alerts().look()));
  }

  private static List<AlertChannel> channels(
      AlertProperties alerts, ObjectProvider<MailSender> senders) {
    List<AlertChannel> channels = new ArrayList<>();
    AlertProperties.Webhook webhook = alerts.webhook();
    if (webhook != null) {
      channels.add(
          new WebhookAlerts(
              webhook.url(),
              webhook.secret().getBytes(UTF_8),
              webhook.timeout(),
              TlsAnchor.trust(webhook.tlsAnchor())));
    }
    AlertProperties.Mail mail = alerts.mail();
    if (mail != null) {
      MailSender sender = senders.getIfAvailable();
      if (sender == null) {
        throw new WrongConfigurationException(
            "crossborder.gateway.alerts.mail needs a server: say spring.mail.host");
      }
      channels.add(new MailAlerts(sender, mail.from(), mail.to()));
    }
    return channels;
  }
}
