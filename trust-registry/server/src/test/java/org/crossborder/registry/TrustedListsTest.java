// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.list.signature.ListSignatureVerifier;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists that a running registry serves. */
class TrustedListsTest {
  @TempDir private Path directory;

  @Test
  void areServedSignedAndConditionally() throws Exception {
    Path home = directory.resolve("home");
    Path register = directory.resolve("register.json");
    Files.write(
        register,
        new SnapshotJson().write(TestRegister.with(r -> r.revocationLists = List.of()).register()));
    TrustRegistryCommand.run("init", "--home", home.toString());
    TrustRegistryCommand.run("publish", "--home", home.toString(), register.toString());
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      HttpResponse<String> list = eventually(registry, "/v1/lists/BD.xml");
      String signer = registry.get("/v1/lists/lotl.pem").body();

      assertThat(list.headers().firstValue("Content-Type"))
          .contains("application/vnd.etsi.tsl+xml");
      assertThat(list.headers().firstValue("Last-Modified")).isPresent();
      assertThat(verifies(registry.get("/v1/lists/lotl.xml").body(), signer)).isTrue();
      assertThat(verifies(list.body(), signer)).as("signed for another territory").isFalse();
      String etag = list.headers().firstValue("ETag").orElseThrow();
      assertThat(registry.get("/v1/lists/BD.xml", "If-None-Match", etag).statusCode())
          .isEqualTo(304);
      assertThat(registry.get("/v1/lists/BD.xml?version=1").body()).isEqualTo(list.body());
      assertThat(registry.get("/v1/lists/BD.xml?version=2").statusCode()).isEqualTo(404);
      assertThat(registry.get("/v1/lists/JP.xml").statusCode()).isEqualTo(404);
      assertThat(registry.get("/v1/lists/KR.lote.jwt").headers().firstValue("Content-Type"))
          .contains("application/jwt");
    }
    try (RunningRegistry restarted = RunningRegistry.start(home)) {
      assertThat(eventually(restarted, "/v1/lists/BD.xml?version=1").statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> eventually(RunningRegistry registry, String path)
      throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    HttpResponse<String> answer = registry.get(path);
    while (answer.statusCode() != 200 && Instant.now().isBefore(end)) {
      Thread.sleep(50);
      answer = registry.get(path);
    }
    return answer;
  }

  private static boolean verifies(String list, String pem) throws Exception {
    X509Certificate signer =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(ISO_8859_1)));
    return new ListSignatureVerifier(List.of(signer))
        .verify(list.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .signer()
        .isPresent();
  }
}
