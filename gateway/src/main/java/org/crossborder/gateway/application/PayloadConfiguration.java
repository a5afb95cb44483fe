// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.S3Properties;
import org.crossborder.gateway.health.ObjectStorageHealth;
import org.crossborder.gateway.health.Recent;
import org.crossborder.gateway.store.FileFragmentStore;
import org.crossborder.gateway.store.FilePayloadStore;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.PayloadStore;
import org.crossborder.gateway.store.s3.Bucket;
import org.crossborder.gateway.store.s3.BucketSettings;
import org.crossborder.gateway.store.s3.S3FragmentStore;
import org.crossborder.gateway.store.s3.S3PayloadStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Payloads and fragments: under the gateway's home, in a shared folder, or in a bucket. */
@Configuration(proxyBeanMethods = false)
class PayloadConfiguration {
  private static final Duration ANSWER = Duration.ofSeconds(5);

  @Bean
  @ConditionalOnProperty("crossborder.gateway.payloads.s3.bucket")
  Bucket bucket(GatewayProperties properties, WatchedCertificates certificates) {
    S3Properties s3 = Objects.requireNonNull(properties.payloads().s3());
    return open(s3, certificates.shownBy(ServiceCertificates.OBJECT_STORAGE));
  }

  /**
   * Opens it; nothing is asked of it yet.
   *
   * @param seen is told what certificate it shows, where the anchors are said
   */
  static Bucket open(S3Properties s3, Consumer<X509Certificate> seen) {
    Path anchor = s3.tlsAnchor();
    return new BucketSettings(
            s3.endpoint(),
            s3.region(),
            s3.bucket(),
            s3.prefix(),
            s3.pathStyle(),
            s3.accessKey(),
            s3.secretKey(),
            anchor == null ? null : TlsAnchor.manager(anchor, seen),
            s3.timeout())
        .open();
  }

  @Bean
  @ConditionalOnProperty("crossborder.gateway.payloads.s3.bucket")
  ObjectStorageHealth objectStorageHealthIndicator(Bucket bucket, Clock clock) {
    return new ObjectStorageHealth(new Recent<>(() -> bucket.trouble(ANSWER), ANSWER, clock));
  }

  @Bean
  PayloadStore payloadStore(
      GatewayProperties properties, Clock clock, ObjectProvider<Bucket> bucket) throws IOException {
    long maximum =
        Math.max(properties.limits().payload().toBytes(), properties.limits().document().toBytes());
    Bucket shared = bucket.getIfAvailable();
    return shared == null
        ? new FilePayloadStore(shared(properties).resolve("payloads"), maximum, clock)
        : new S3PayloadStore(
            shared, spool(properties, "payloads"), maximum, UUID::randomUUID, clock);
  }

  @Bean
  FragmentStore fragmentStore(
      GatewayProperties properties, Clock clock, ObjectProvider<Bucket> bucket) throws IOException {
    long maximum = properties.splitting().message().toBytes();
    Bucket shared = bucket.getIfAvailable();
    return shared == null
        ? new FileFragmentStore(shared(properties).resolve("fragments"), maximum, clock)
        : new S3FragmentStore(shared, spool(properties, "fragments"), maximum, UUID::randomUUID);
  }

  private static Path spool(GatewayProperties properties, String purpose) {
    return properties.home().resolve("object-spool").resolve(purpose);
  }

  /** The folder that all nodes share, or this one's home. */
  private static Path shared(GatewayProperties properties) {
    return Objects.requireNonNullElse(properties.payloads().directory(), properties.home());
  }
}
