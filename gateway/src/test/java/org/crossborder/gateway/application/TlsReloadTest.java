// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.audit.AuditExport;
import org.crossborder.gateway.certificate.CertificateExpiry;
import org.crossborder.gateway.certificate.CertificateWatch;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The national port: its certificate replaced while it runs, and systems known by theirs. */
class TlsReloadTest {
  private static final MshKey NEXT =
      TestPki.rsa("localhost", Instant.now(), Instant.now().plus(Duration.ofDays(20)));

  @TempDir static Path folder;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() throws Exception {
    Path systems = folder.resolve("systems.p12");
    trusting(systems, TestPki.BD, TestPki.KR);
    String api = "--spring.ssl.bundle.jks.api.";
    gateway =
        new RunningGateway(
            folder,
            "BD",
            TestPki.BD,
            new TestTrust(),
            URI.create("https://localhost:1/documents"),
            "1h",
            api + "reload-on-update=true",
            "--spring.ssl.bundle.watch.file.quiet-period=100ms",
            api + "truststore.location=file:" + systems,
            api + "truststore.password=changeit",
            api + "truststore.type=PKCS12",
            "--server.ssl.client-auth=want");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void aSystemIsKnownByItsCertificateAndByNoOther() throws Exception {
    assertThat(Handshake.with(gateway.apiPort(), TestPki.BD, "/v1/documents").answer())
        .startsWith("HTTP/1.1 200");
    assertThat(Handshake.with(gateway.apiPort(), TestPki.KR, "/v1/documents").answer())
        .as("a certificate that the port trusts, of nobody here")
        .startsWith("HTTP/1.1 401");
    assertThat(Handshake.with(gateway.apiPort(), null, "/v1/documents").answer())
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void aReplacedCertificateIsShownToTheNextConnectionAuditedAndWatched() throws Exception {
    assertThat(Handshake.with(gateway.apiPort(), null, "/").shown())
        .isEqualTo(TestPki.TLS.certificate());

    Path next = folder.resolve("next.p12");
    RunningGateway.keyStore(next, NEXT);
    Files.move(next, folder.resolve("tls.p12"), StandardCopyOption.REPLACE_EXISTING);
    while (!Handshake.with(gateway.apiPort(), null, "/").shown().equals(NEXT.certificate())) {
      Thread.sleep(100);
    }

    ByteArrayOutputStream audit = new ByteArrayOutputStream();
    gateway.context().getBean(AuditExport.class).write(1, audit);
    assertThat(audit.toString(UTF_8)).contains("bundle.replace", "\"subject\":\"api\"");
    List<CertificateExpiry> near = gateway.context().getBean(CertificateWatch.class).near();
    assertThat(near)
        .anySatisfy(
            expiry -> {
              assertThat(expiry.use()).isEqualTo("bundle api");
              assertThat(expiry.daysLeft()).isEqualTo(19);
            });
  }

  private static void trusting(Path file, MshKey... systems) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (MshKey system : systems) {
      store.setCertificateEntry(
          "system-" + system.certificate().getSerialNumber(), system.certificate());
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "changeit".toCharArray());
    }
  }
}
