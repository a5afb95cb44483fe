// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.crossborder.gateway.certificate.CertificateHealth;
import org.crossborder.gateway.certificate.CertificateWarnings;
import org.crossborder.gateway.certificate.CertificateWatch;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.OidcProperties;
import org.crossborder.gateway.registry.TrustData;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The watch over certificates. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

  @Bean
  WatchedCertificates watchedCertificates(
      SslBundles bundles, GatewayProperties properties, TrustData trustData) {
    return new WatchedCertificates(bundles, files(properties), trustData);
  }

  private static Map<String, Path> files(GatewayProperties properties) {
    Map<String, Path> files = new HashMap<>();
    files.put("TLS anchor of the trust registry", properties.trust().tlsAnchor());
    OidcProperties oidc = properties.access().oidc();
    if (oidc != null && oidc.tlsAnchor() != null) {
      files.put("TLS anchor of the identity provider", oidc.tlsAnchor());
    }
    return files;
  }

  @Bean
  CertificateWatch certificateWatch(
      WatchedCertificates certificates, GatewayProperties properties, Clock clock) {
    return new CertificateWatch(certificates, properties.access().certificateWarning(), clock);
  }

  @Bean
  CertificateHealth certificatesHealthIndicator(CertificateWatch watch) {
    return new CertificateHealth(watch);
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService certificateRounds() {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, "certificates");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Once an hour; each certificate is told of once a day. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> certificateWarnings(
      CertificateWatch watch,
      ScheduledExecutorService certificateRounds,
      ApplicationEventPublisher events,
      Clock clock) {
    CertificateWarnings warnings = new CertificateWarnings(watch, events::publishEvent, clock);
    return ready -> {
      Future<?> unused = certificateRounds.scheduleWithFixedDelay(warnings, 0, 1, TimeUnit.HOURS);
    };
  }
}
