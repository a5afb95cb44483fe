// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.PortalProperties;
import org.crossborder.gateway.configuration.SealingProperties;
import org.crossborder.gateway.configuration.SealingProperties.AuthorityKey;
import org.crossborder.gateway.configuration.SealingProperties.Timestamps;
import org.crossborder.gateway.sealing.AuthoritySealing;
import org.crossborder.gateway.sealing.KeyStoreKeys;
import org.crossborder.gateway.sealing.NamedKey;
import org.crossborder.gateway.sealing.SealingPermission;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.TsaClient;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Sealing on behalf of issuing authorities. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  @Bean
  AuthoritySealing authoritySealing(
      GatewayProperties properties,
      SslBundles bundles,
      Environment environment,
      AuditLog audit,
      Clock clock) {
    SealingProperties sealing = properties.sealing();
    AuthoritySealing authorities =
        new AuthoritySealing(
            sealing.keys().stream()
                .map(key -> named(key, bundles, environment, properties.portal()))
                .toList(),
            Optional.ofNullable(sealing.timestamps()).map(SealingConfiguration::source),
            audit,
            clock);
    sealing
        .keys()
        .forEach(
            key -> bundles.addBundleUpdateHandler(key.bundle(), bundle -> authorities.forget()));
    return authorities;
  }

  private static NamedKey named(
      AuthorityKey key, SslBundles bundles, Environment environment, PortalProperties portal) {
    SslBundle bundle = bundles.getBundle(key.bundle());
    return new NamedKey(
        key.name(),
        new KeyStoreKeys(
            () -> bundles.getBundle(key.bundle()).getStores().getKeyStore(),
            GatewayKey.password(bundle),
            bundle.getKey().getAlias()),
        environment.getProperty("spring.ssl.bundle.jks." + key.bundle() + ".keystore.provider"),
        key.level() == SealingProperties.Level.T,
        key.rsaPadding(),
        permissions(key, portal));
  }

  /** Clients by name, and officers of the authorities whose key it is. */
  private static List<SealingPermission> permissions(AuthorityKey key, PortalProperties portal) {
    return Stream.concat(
            key.permissions().stream()
                .map(each -> new SealingPermission(each.client(), each.documentTypes())),
            portal.authorities().stream()
                .filter(authority -> authority.key().equals(key.name()))
                .map(
                    each ->
                        SealingPermission.ofOfficers(each.organisation(), each.documentTypes())))
        .toList();
  }

  private static TimestampSource source(Timestamps timestamps) {
    HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT);
    if (timestamps.tlsAnchor() != null) {
      http.sslContext(TlsAnchor.trust(timestamps.tlsAnchor()));
    }
    return new TsaClient(timestamps.url(), http.build(), timestamps.timeout(), new SecureRandom());
  }
}
