// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.crossborder.conformance.page.ServeCommand;
import org.crossborder.conformance.readiness.PracticeAssessment;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Others reach the pages over TLS, or not at all. */
class ServeCommandTest {
  @TempDir Path folder;

  @Test
  void anAddressThatOthersReachNeedsTls() {
    for (String address : new String[] {"0.0.0.0", "192.0.2.1", "::"}) {
      StringWriter said = new StringWriter();
      CommandLine line = new CommandLine(new ServeCommand());
      line.setErr(new PrintWriter(said, true));
      line.setParameterExceptionHandler(
          (mistake, all) -> {
            mistake.getCommandLine().getErr().println(mistake.getMessage());
            return 3;
          });
      assertThat(line.execute("--home", folder.toString(), "--address", address)).isEqualTo(3);
      assertThat(said.toString()).contains("can be reached by others", "--tls-keystore");
    }
  }

  @Test
  void withTlsTheCookieNeverTravelsOpenly() throws Exception {
    Path keystore = folder.resolve("tls.p12");
    assertThat(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-alias",
                    "tls",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "secret12",
                    "-keystore",
                    keystore.toString())
                .inheritIO()
                .start()
                .waitFor())
        .isZero();
    AssessmentHome home = PracticeAssessment.in(folder.resolve("home"));
    Listening listening = new Listening("127.0.0.1", 0, new Listening.Tls(keystore, "secret12"));
    try (ReadinessServer server = ReadinessServer.start(home, AccessCode.generate(), listening)) {
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(keystore)).build();
      HttpResponse<String> login =
          client.send(
              HttpRequest.newBuilder(URI.create(server.uri() + "/login")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(server.uri().getScheme()).isEqualTo("https");
      assertThat(login.statusCode()).isEqualTo(200);
      assertThat(login.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
          .contains("Secure", "HttpOnly", "SameSite=Strict");
      assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void everyAccessCodeIsNewAndOnlyItMatches() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      AccessCode code = AccessCode.generate();
      assertThat(seen.add(code.text())).isTrue();
      assertThat(code.text()).hasSize(26);
      assertThat(code.matches(" " + code.text().toUpperCase(java.util.Locale.ROOT))).isTrue();
      assertThat(code.matches(code.text().substring(1))).isFalse();
      assertThat(code.matches("")).isFalse();
      assertThat(code.toString()).doesNotContain(code.text());
    }
  }

  private static SSLContext trusting(Path keystore) throws Exception {
    KeyStore keys = KeyStore.getInstance(keystore.toFile(), "secret12".toCharArray());
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("tls", keys.getCertificate("tls"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
