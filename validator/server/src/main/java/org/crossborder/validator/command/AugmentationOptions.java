// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.RegistryTls;
import org.crossborder.validation.Augmentation;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.TsaClient;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.crossborder.validator.CertificateFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What levels above B are made from: a time-stamping authority, certificates, revocation data. */
final class AugmentationOptions {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Option(
      names = "--tsa",
      paramLabel = "URL",
      description = "Time-stamping authority (RFC 3161 over http or https); needed above level B.")
  @Nullable URI tsa;

  @Option(
      names = "--tsa-tls-anchor",
      paramLabel = "PEM",
      description = "Certificate that the authority's TLS certificate has to end at.")
  @Nullable Path tlsAnchor;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Certificate to choose from for levels LT and LTA; may be repeated.")
  List<Path> certificates = List.of();

  @Option(
      names = "--revocation",
      paramLabel = "FILE",
      description =
          "CRL or OCSP response (DER) to choose from for levels LT and LTA; may be repeated.")
  List<Path> revocationData = List.of();

  @Mixin TrustOptions trust;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  AugmentationOptions() {}

  /** Raises to a level; nothing has to be asked or loaded for level B. */
  Raising to(BaselineLevel level, Instant now) throws IOException, GeneralSecurityException {
    if (level == BaselineLevel.B) {
      return document -> document;
    }
    Augmentation augmentation = new Augmentation(timestamps(), available(now));
    return document -> augmentation.raise(document, level, now);
  }

  /** One step after sealing. */
  @FunctionalInterface
  interface Raising {
    byte[] of(byte[] sealed) throws IOException, InterruptedException;
  }

  private TimestampSource timestamps() throws IOException, GeneralSecurityException {
    if (tsa == null) {
      throw new IllegalArgumentException("A level above B needs --tsa");
    }
    SSLContext tls =
        tlsAnchor == null ? SSLContext.getDefault() : RegistryTls.anchoredAt(tlsAnchor);
    HttpClient http = HttpClient.newBuilder().sslContext(tls).connectTimeout(TIMEOUT).build();
    return new TsaClient(tsa, http, TIMEOUT, new SecureRandom());
  }

  private ValidationData available(Instant now) throws IOException, GeneralSecurityException {
    List<X509Certificate> known = CertificateFiles.certificates(certificates);
    List<byte[]> data = CertificateFiles.revocationData(revocationData);
    Optional<TrustedSnapshot> snapshot = trust.load(now);
    for (TrustService service :
        snapshot.map(loaded -> loaded.snapshot().services()).orElse(List.of())) {
      known.addAll(service.digitalIdentities());
      data.addAll(service.revocationLists());
    }
    return new ValidationData(known, data);
  }
}
