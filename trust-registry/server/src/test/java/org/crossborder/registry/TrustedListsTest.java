// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.signature.ListSignatureVerifier;
import org.crossborder.trust.list.xml.TrustedListReader;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists that a running registry serves. */
class TrustedListsTest {
  @TempDir private Path directory;
  private RunningRegistry registry;

  @BeforeEach
  void start() throws Exception {
    registry = EstablishedRegistry.start(directory.resolve("home"));
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void areSignedAndServedConditionally() throws Exception {
    long version = newestVersion();
    HttpResponse<String> list = get("BD.xml", version);

    assertThat(list.headers().firstValue("Content-Type")).contains("application/vnd.etsi.tsl+xml");
    assertThat(list.headers().firstValue("Last-Modified")).isPresent();
    assertThat(verifies(get("lotl.xml", version).body())).isTrue();
    assertThat(verifies(list.body())).as("signed for another territory").isFalse();
    String etag = list.headers().firstValue("ETag").orElseThrow();
    assertThat(registry.get("/v1/lists/BD.xml", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(registry.get("/v1/lists/BD.xml?version=" + version).body()).isEqualTo(list.body());
    assertThat(registry.get("/v1/lists/BD.xml?version=999").statusCode()).isEqualTo(404);
    assertThat(registry.get("/v1/lists/JP.xml").statusCode()).isEqualTo(404);
    assertThat(get("KR.lote.jwt", version).headers().firstValue("Content-Type"))
        .contains("application/jwt");
  }

  @Test
  void areMadeFromTheLogPrefixOfTheSnapshot() throws Exception {
    long version = newestVersion();
    JsonNode snapshot =
        JsonMapper.shared().readTree(registry.get("/v1/snapshots/" + version).body());

    SchemeInformation scheme = read("BD.xml", version).schemeInformation();

    assertThat(scheme.sequenceNumber()).isEqualTo(version);
    assertThat(scheme.extensions().get(0).toString())
        .contains("treeSize=" + snapshot.path("treeSize").asLong());
    assertThat(scheme.issued().getEpochSecond())
        .isEqualTo(Instant.parse(snapshot.path("issuedAt").asString()).getEpochSecond());
  }

  @Test
  void sayWithdrawnOnceAnOfficerHasSuspended() throws Exception {
    Officers officers = new Officers(registry);
    long before = newestVersion();
    assertThat(status(before)).isEqualTo(ListUris.GRANTED);

    Officers.ok(
        officers.emergency(
            "BD",
            Officers.draft(
                null,
                new SetServiceStatus("BD/seals", ServiceStatus.SUSPENDED, null, "inquiry", null))),
        201);

    assertThat(newestVersion()).isGreaterThan(before);
    assertThat(status(newestVersion())).isEqualTo(ListUris.WITHDRAWN);
  }

  @Test
  void areIssuedAgainWhenAStatusComes() throws Exception {
    Instant comes = Instant.now().plusSeconds(3);
    new Officers(registry)
        .change(
            "BD",
            new SetServiceStatus("BD/seals", ServiceStatus.SUSPENDED, comes, "inquiry", null));
    long foretold = newestVersion();
    assertThat(status(foretold)).isEqualTo(ListUris.GRANTED);
    assertThat(read("BD.xml", foretold).schemeInformation().nextUpdate())
        .isEqualTo(comes.truncatedTo(ChronoUnit.SECONDS));

    Thread.sleep(Math.max(0, Duration.between(Instant.now(), comes).toMillis() + 50));
    registry.renew();

    assertThat(newestVersion()).isEqualTo(foretold + 1);
    assertThat(status(foretold + 1)).isEqualTo(ListUris.WITHDRAWN);
  }

  private String status(long version) throws Exception {
    return read("BD.xml", version).services().findFirst().orElseThrow().information().status();
  }

  private TrustedList read(String name, long version) throws Exception {
    return TrustedListReader.read(get(name, version).body().getBytes(UTF_8), Instant.now())
        .list()
        .orElseThrow();
  }

  private long newestVersion() throws Exception {
    JsonNode timestamp =
        JsonMapper.shared().readTree(registry.get("/v1/metadata/timestamp.json").body());
    byte[] payload = Base64.getUrlDecoder().decode(timestamp.path("payload").asString());
    return JsonMapper.shared().readTree(payload).path("snapshot").path("version").asLong();
  }

  /** A list of this version, which follows its snapshot within moments. */
  private HttpResponse<String> get(String name, long version) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    HttpResponse<String> answer = registry.get("/v1/lists/" + name + "?version=" + version);
    while (answer.statusCode() != 200 && Instant.now().isBefore(end)) {
      Thread.sleep(50);
      answer = registry.get("/v1/lists/" + name + "?version=" + version);
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private boolean verifies(String list) throws Exception {
    String pem = registry.get("/v1/lists/lotl.pem").body();
    X509Certificate signer =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(UTF_8)));
    return new ListSignatureVerifier(List.of(signer))
        .verify(list.getBytes(UTF_8))
        .signer()
        .isPresent();
  }
}
