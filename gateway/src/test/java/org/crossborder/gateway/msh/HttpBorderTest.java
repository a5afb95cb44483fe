// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.Namespaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What reaches the AS4 port and is no AS4 message gets a signed ebMS error all the same. */
class HttpBorderTest {
  private static final String EB_HEADER =
      "<S:Envelope xmlns:S='%s'><S:Header><eb:Messaging xmlns:eb='%s'/></S:Header><S:Body/></S:Envelope>"
          .formatted(Namespaces.SOAP, Namespaces.EB);

  @TempDir Path directory;
  private TestGateway gateway;

  @BeforeEach
  void start() throws Exception {
    gateway = TestGateway.kr(directory, false);
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
  }

  static Stream<Arguments> posts() {
    return Stream.of(
        Arguments.of("text/plain", "hello", 415, "EBMS:0007"),
        Arguments.of("application/json", "{}", 415, "EBMS:0007"),
        Arguments.of("text/xml", "<a/>", 415, "EBMS:0007"),
        Arguments.of("application/soap+xml", "no XML", 400, "EBMS:0009"),
        Arguments.of("application/soap+xml", EB_HEADER, 400, "EBMS:0009"),
        Arguments.of("multipart/related", "--b\r\n", 400, "EBMS:0007"),
        Arguments.of("multipart/related; boundary=b", "", 400, "EBMS:0007"),
        Arguments.of("multipart/related; boundary=b", "no boundary", 400, "EBMS:0007"),
        Arguments.of("multipart/related; boundary=b", "--b--\r\n", 400, "EBMS:0007"),
        Arguments.of(
            "multipart/related; boundary=b",
            "--b\r\nContent-Type: text/xml\r\n\r\n<a/>\r\n--b--",
            400,
            "EBMS:0007"));
  }

  @ParameterizedTest
  @MethodSource("posts")
  void isAnsweredWithAnEbmsError(String contentType, String body, int status, String code)
      throws Exception {
    HttpResponse<byte[]> response =
        send(
            HttpRequest.newBuilder(gateway.url())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());

    assertError(response, status, code);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS"})
  void onlyPostIsAllowed(String method) throws Exception {
    HttpResponse<byte[]> response =
        send(HttpRequest.newBuilder(gateway.url()).method(method, BodyPublishers.noBody()).build());

    assertError(response, 405, "EBMS:0008");
    assertThat(response.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void aPostWithoutContentTypeIsUnsupported() throws Exception {
    assertError(
        send(HttpRequest.newBuilder(gateway.url()).POST(BodyPublishers.ofString("x")).build()),
        415,
        "EBMS:0007");
  }

  @Test
  void soapWithoutSecurityIsRefusedByPolicy() throws Exception {
    CraftedMessage message = new CraftedMessage();
    message.signer = null;
    message.recipient = null;
    message.attachments = java.util.List.of();

    HttpResponse<byte[]> response =
        send(
            HttpRequest.newBuilder(gateway.url())
                .header("Content-Type", "application/soap+xml")
                .POST(BodyPublishers.ofByteArray(message.build().envelope()))
                .build());

    assertError(response, 200, "EBMS:0103");
  }

  @Test
  void aSenderThatBreaksOffLeavesTheEndpointWell() throws Exception {
    URI url = gateway.url();
    HttpURLConnection broken = (HttpURLConnection) url.toURL().openConnection();
    broken.setDoOutput(true);
    broken.setFixedLengthStreamingMode(1_000);
    broken.setRequestProperty("Content-Type", "multipart/related; boundary=b");
    broken.getOutputStream().write("--b\r\n".getBytes(UTF_8));
    broken.getOutputStream().flush();
    broken.disconnect();

    assertThat(Signals.signedByKr(new CraftedMessage().sendTo(gateway.msh).envelope()).receipt())
        .isNotNull();
  }

  private static void assertError(HttpResponse<byte[]> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/soap+xml"));
    String text = new String(response.body(), UTF_8);
    assertThat(text).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("java.");
    EbmsError error = Signals.error(new Answer(status, response.body()));
    assertThat(error.errorCode()).isEqualTo(code);
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
