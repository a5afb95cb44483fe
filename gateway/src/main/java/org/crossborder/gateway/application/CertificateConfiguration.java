// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.crossborder.gateway.certificate.CertificateHealth;
import org.crossborder.gateway.certificate.CertificateWarnings;
import org.crossborder.gateway.certificate.CertificateWatch;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.OidcProperties;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The watch over certificates. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

  @Bean
  WatchedCertificates watchedCertificates(
      SslBundles bundles,
      GatewayProperties properties,
      Environment environment,
      TrustData trustData) {
    return watched(bundles, properties, environment, trustData::current);
  }

  /** All that there are with a configuration, beside what servers show. */
  static WatchedCertificates watched(
      SslBundles bundles,
      GatewayProperties properties,
      Environment environment,
      Supplier<Optional<TrustedSnapshot>> trusted) {
    return new WatchedCertificates(
        bundles, files(properties), new ServiceCertificates(properties, environment), trusted);
  }

  private static Map<String, Path> files(GatewayProperties properties) {
    Map<String, Path> files = new HashMap<>();
    files.put("trust registry", properties.trust().tlsAnchor());
    OidcProperties oidc = properties.access().oidc();
    if (oidc != null && oidc.tlsAnchor() != null) {
      files.put("identity provider", oidc.tlsAnchor());
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
