// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.crossborder.trust.sync.RegistryTls;
import org.crossborder.trust.sync.SnapshotClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where trust data come from: a registry, a directory, or nowhere. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {
  @Bean
  TrustData trustData(ValidatorProperties properties, Clock clock)
      throws IOException, GeneralSecurityException {
    Path directory = properties.trust();
    URI registry = properties.registry();
    if (directory == null) {
      return TrustData.none();
    }
    return registry == null
        ? new KeptTrustData(directory)
        : new FollowedTrustData(
                new SnapshotClient(
                    registry,
                    Objects.requireNonNull(properties.root()),
                    directory,
                    tls(properties)),
                properties.poll(),
                clock)
            .start();
  }

  /** Only where recognition is to be decided does it matter what from. */
  @Bean
  @ConditionalOnProperty("crossborder.validator.trust")
  TrustHealth trustHealthIndicator(TrustData trustData, Clock clock) {
    return new TrustHealth(trustData, clock);
  }

  private static SSLContext tls(ValidatorProperties properties)
      throws IOException, GeneralSecurityException {
    Path anchor = properties.tlsAnchor();
    return anchor == null ? SSLContext.getDefault() : RegistryTls.anchoredAt(anchor);
  }
}
