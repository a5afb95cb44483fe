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
import org.crossborder.gateway.alert.NodeAlarmSource;
import org.crossborder.gateway.alert.OneTeller;
import org.crossborder.gateway.alert.WebhookAlerts;
import org.crossborder.gateway.certificate.CertificateWatch;
import org.crossborder.gateway.configuration.AlertProperties;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.health.DiskSpace;
import org.crossborder.gateway.health.QueueHealth;
import org.crossborder.gateway.health.ReconciliationHealth;
import org.crossborder.gateway.health.StuckMessages;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.crossborder.trust.sync.Readiness;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;

/** What is worth an alert, and who is told. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
  private static final int LOOKS_UNTIL_ANOTHER_TELLS = 3;

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
  NodeAlarmSource diskAlarms(DiskSpace disk) {
    return () ->
        disk.level() == DiskSpace.Level.AMPLE
            ? List.of()
            : List.of(
                new Alarm(
                    Kind.DISK,
                    disk.level().name(),
                    "%d bytes are left on the disk of %s"
                        .formatted(disk.usable().orElse(0), disk.fullest())));
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
  NodeAlarmSource trustAlarms(TrustData trustData, Clock clock) {
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

  @Bean
  AlarmSource certificateAlarms(CertificateWatch watch) {
    return () ->
        watch.near().stream()
            .map(
                expiry ->
                    new Alarm(
                        Kind.CERTIFICATE,
                        expiry.use() + " " + expiry.serialNumber(),
                        expiry.sentence()))
            .toList();
  }

  /** It is away for this node; others may reach it. */
  @Bean
  NodeAlarmSource databaseAlarms(DatabaseProbe database) {
    return () ->
        database
            .trouble()
            .map(why -> List.of(new Alarm(Kind.DATABASE, "store", why)))
            .orElse(List.of());
  }

  @Bean
  DatabaseProbe databaseProbe(JdbcClient jdbc) {
    return new DatabaseProbe(jdbc);
  }

  /** What one node tells for all. */
  @Bean
  Rounds alertRounds(OneTeller teller, GatewayProperties properties) {
    return new Rounds("alerts", teller, new Worker.Pace(1, properties.alerts().look()));
  }

  @Bean(destroyMethod = "end")
  OneTeller oneTeller(
      GatewayProperties properties,
      ObjectProvider<AlarmSource> sources,
      AlertChannels channels,
      Store store,
      Node node,
      Clock clock) {
    AlertProperties alerts = properties.alerts();
    List<AlarmSource> shared =
        sources.orderedStream().filter(source -> !(source instanceof NodeAlarmSource)).toList();
    return new OneTeller(
        store.duties(),
        node,
        alerting(properties, shared, channels, clock),
        alerts.look().multipliedBy(LOOKS_UNTIL_ANOTHER_TELLS),
        clock);
  }

  /** What each node tells of itself. */
  @Bean
  Rounds nodeAlertRounds(
      GatewayProperties properties,
      ObjectProvider<NodeAlarmSource> sources,
      AlertChannels channels,
      Clock clock) {
    String host = NodeConfiguration.host(properties.node());
    List<AlarmSource> own = sources.orderedStream().map(source -> at(host, source)).toList();
    return new Rounds(
        "node-alerts",
        alerting(properties, own, channels, clock),
        new Worker.Pace(1, properties.alerts().look()));
  }

  private static AlarmSource at(String host, AlarmSource source) {
    return () ->
        source.now().stream()
            .map(one -> new Alarm(one.kind(), one.subject() + " at " + host, one.sentence()))
            .toList();
  }

  private static Alerting alerting(
      GatewayProperties properties,
      List<AlarmSource> sources,
      AlertChannels channels,
      Clock clock) {
    AlertProperties alerts = properties.alerts();
    return new Alerting(
        properties.party(),
        sources,
        channels.all(),
        new Hysteresis(alerts.after(), alerts.clear(), alerts.quiet(), alerts.remind()),
        clock);
  }

  /** Whoever is told. */
  record AlertChannels(List<AlertChannel> all) {}

  @Bean
  AlertChannels alertChannels(GatewayProperties properties, ObjectProvider<MailSender> mail) {
    return new AlertChannels(channels(properties.alerts(), mail));
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
