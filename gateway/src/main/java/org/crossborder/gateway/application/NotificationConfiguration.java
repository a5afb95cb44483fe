// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.PortalProperties.Notifications;
import org.crossborder.gateway.notification.DocumentNews;
import org.crossborder.gateway.notification.MailPost;
import org.crossborder.gateway.notification.Notices;
import org.crossborder.gateway.notification.PostRound;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailSender;

/** Persons who have asked for it are told by e-mail; nobody without {@code notifications}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("crossborder.gateway.portal.notifications.address")
class NotificationConfiguration {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(5), 2, Duration.ofMinutes(30));

  @Bean
  NationalSystems personsTold(Store store) {
    return new NationalSystems(
        List.of(), List.of(new NationalSystems.Told(new DocumentNews(new Notices(store)), 1)));
  }

  @Bean
  Rounds notificationRounds(
      Store store,
      GatewayProperties properties,
      ObjectProvider<MailSender> mail,
      MessageSource words,
      Environment environment) {
    Notifications notifications = properties.portal().notifications();
    MailSender sender = mail.getIfAvailable();
    if (notifications == null || sender == null) {
      throw new WrongConfigurationException(
          "crossborder.gateway.portal.notifications needs a server: say spring.mail.host");
    }
    if (!notifications.unencryptedMail() && !isEncrypted(environment)) {
      throw new WrongConfigurationException(
          "crossborder.gateway.portal.notifications: the mail server is spoken to without TLS. Say"
              + " spring.mail.properties.mail.smtp.starttls.required: true, or spring.mail.ssl");
    }
    return new Rounds(
        "notifications",
        new PostRound(
            store,
            new MailPost(sender, words, notifications.from(), notifications.address()),
            BACKOFF,
            notifications.expiry(),
            new SecureRandom()),
        new Worker.Pace(2, Duration.ofSeconds(2)));
  }

  private static boolean isEncrypted(Environment environment) {
    return "smtps".equals(environment.getProperty("spring.mail.protocol"))
        || environment.getProperty("spring.mail.ssl.enabled", Boolean.class, false)
        || environment.containsProperty("spring.mail.ssl.bundle")
        || environment.getProperty(
            "spring.mail.properties.mail.smtp.starttls.required", Boolean.class, false);
  }
}
