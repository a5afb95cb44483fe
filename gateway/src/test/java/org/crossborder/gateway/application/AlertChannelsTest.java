// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stuck partner and a certificate near its end are told by a real webhook and through a real SMTP
 * server.
 */
class AlertChannelsTest {
  @TempDir Path folder;

  @Test
  void aStuckPartnerIsToldByWebhookAndEMail() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    SingleWindow webhook = SingleWindow.start(folder);
    TestTrust trust = new TestTrust();
    try (RunningGateway gateway =
        new RunningGateway(
            folder.resolve("bd"),
            "BD",
            TestPki.BD,
            trust,
            webhook.webhook(),
            "1h",
            "--crossborder.gateway.operations.stuck-after=1s",
            "--crossborder.gateway.alerts.look=200ms",
            "--crossborder.gateway.alerts.after=500ms",
            "--crossborder.gateway.alerts.quiet=0s",
            // The certificates of the tests end in 90 days.
            "--crossborder.gateway.access.certificate-warning=100d",
            "--crossborder.gateway.alerts.webhook.url=" + webhook.webhook().resolve("/alerts"),
            "--crossborder.gateway.alerts.webhook.tls-anchor=" + folder.resolve("bd/ca.pem"),
            "--crossborder.gateway.alerts.webhook.secret=whisper",
            "--crossborder.gateway.alerts.mail.from=gateway@bd.example",
            "--crossborder.gateway.alerts.mail.to=night@bd.example",
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort())) {
      SealAuthority seals = new SealAuthority("BD");
      trust.publish(Register.trusted(gateway.as4(), URI.create("https://localhost:1/as4"), seals));
      gateway.submit(Neighbours.certificate(seals, "CO-ALERT-1"));

      assertThat(String.valueOf(await(mail, "Gateway BD: CERTIFICATE").getContent()))
          .contains("bundle as4", "CN=localhost", "runs out in 89 days");
      MimeMessage message = await(mail, "Gateway BD: STUCK KR");
      assertThat(String.valueOf(message.getContent())).contains("EBMS:0005", "oldest since");
      assertThat(message.getAllRecipients()[0]).hasToString("night@bd.example");
      expectPosted(webhook);
    } finally {
      webhook.stop();
      mail.stop();
    }
  }

  private static MimeMessage await(GreenMail mail, String subject) throws Exception {
    List<MimeMessage> came =
        Neighbours.await(
            "an e-mail begins with " + subject,
            () -> {
              List<MimeMessage> found = new ArrayList<>();
              for (MimeMessage message : mail.getReceivedMessages()) {
                if (message.getSubject().startsWith(subject)) {
                  found.add(message);
                }
              }
              return found;
            },
            found -> !found.isEmpty());
    return came.get(0);
  }

  private static void expectPosted(SingleWindow webhook) throws Exception {
    LoggedRequest posted =
        Neighbours.await(
                "an alert is posted",
                () ->
                    webhook.findAll(
                        postRequestedFor(urlEqualTo("/alerts"))
                            .withRequestBody(
                                matchingJsonPath("$.raised[0].kind", equalTo("STUCK")))),
                requests -> !requests.isEmpty())
            .get(0);
    JsonNode alert = JsonMapper.builder().build().readTree(posted.getBody());
    assertThat(alert.path("party").asString()).isEqualTo("BD");
    assertThat(alert.path("text").asString()).contains("KR OUTBOUND_DOCUMENT SENDING");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            "whisper".getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
    assertThat(posted.getHeader("Crossborder-Signature"))
        .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(posted.getBody())));
  }
}
