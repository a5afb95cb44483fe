// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input at a running gateway's two doors: each gets the clear error of its border. */
class BadInputIT {
  private static final String EBMS_NAMESPACE =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/";
  private static final String SOAP = "application/soap+xml; charset=UTF-8";

  @TempDir static Path folder;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() throws Exception {
    gateway = RunningGateway.start(folder.resolve("home"));
  }

  @AfterAll
  static void stop() {
    if (gateway != null) {
      gateway.close();
    }
  }

  @AfterEach
  void nothingIsStored() throws Exception {
    HttpResponse<String> list = gateway.send(gateway.apiRequest("/v1/documents").GET().build());
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body())
        .as("no document was stored, not even half")
        .contains("\"documents\":[]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no XML at all            | application/xml | 422 | these are not the goods
          XML cut off              | application/xml | 422 | <a><b>
          unknown document type    | application/xml | 422 | <poem xmlns="urn:example:verse"/>
          DOCTYPE                  | application/xml | 422 | <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>
          wrong content type       | text/plain      | 415 | <a/>
          """)
  void badDocumentsGetProblemDetails(String name, String contentType, int status, String body)
      throws Exception {
    expectProblem(submit(contentType, body), status);
  }

  @Test
  void externalEntitiesAreNotFetched() throws Exception {
    AtomicInteger visits = new AtomicInteger();
    HttpServer bait =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    bait.createContext("/", exchange -> visits.incrementAndGet());
    bait.start();
    try {
      String url = "http://localhost:" + bait.getAddress().getPort() + "/secret";
      String body = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + url + "\">]><a>&x;</a>";
      HttpResponse<String> response = submit("application/xml", body);
      expectProblem(response, 422);
      assertThat(response.body()).contains("DOCTYPE");
      assertThat(visits).as("visits at the external entity").hasValue(0);
    } finally {
      bait.stop(0);
    }
  }

  @Test
  void anOversizedUploadIsRefused() throws Exception {
    String body = "<a>" + "x".repeat(11 * 1024 * 1024) + "</a>";
    expectProblem(submit("application/xml", body), 413);
  }

  @Test
  void withoutATokenNothingIsTold() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.party().apiUrl().resolve("/v1/documents")).build();
    expectProblem(gateway.send(request), 401);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "GET, /v1/nothing-here, 404",
    "GET, /v1/documents/00000000-0000-0000-0000-000000000000, 404",
    "GET, /v1/documents/no-uuid, 404",
    "DELETE, /v1/documents, 405",
    "GET, /as4, 404",
    "GET, /v1/%00, 400",
    "GET, /v1/documents?state=NOPE, 400",
  })
  void wrongRequestsGetProblemDetails(String method, String path, int status) throws Exception {
    HttpRequest request = gateway.apiRequest(path).method(method, BodyPublishers.noBody()).build();
    expectProblem(gateway.send(request), status);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrong content type        | EBMS:0007 | text/plain | hello
          no XML                    | EBMS:0004,EBMS:0007,EBMS:0009 | application/soap+xml | hello
          MIME without a boundary   | EBMS:0007 | multipart/related; type="application/soap+xml" | --x
          MIME cut off              | EBMS:0007 | multipart/related; boundary=x; type="application/soap+xml" | --x
          """)
  void brokenMessagesGetEbmsErrors(String name, String codes, String contentType, String body)
      throws Exception {
    expectEbmsError(post(contentType, body), codes.split(","));
  }

  @Test
  void aSoapMessageWithoutEbmsHeaderGetsAnEbmsError() throws Exception {
    expectEbmsError(post(SOAP, envelope("")), "EBMS:0009", "EBMS:0103");
  }

  @Test
  void anUnsignedMessageOfAKnownSenderIsRefusedByPolicy() throws Exception {
    expectEbmsError(post(SOAP, envelope(userMessage("gateway-kr"))), "EBMS:0103");
  }

  @Test
  void anUnknownSenderIsRefused() throws Exception {
    expectEbmsError(post(SOAP, envelope(userMessage("gateway-xx"))), "EBMS:0010");
  }

  @Test
  void theAs4PortTakesPostOnly() throws Exception {
    HttpResponse<String> response =
        gateway.send(HttpRequest.newBuilder(gateway.as4()).GET().build());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void theNationalSideIsNotReachableFromAbroad() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.as4().resolve("/v1/documents"))
            .header("Authorization", "Bearer " + gateway.party().apiToken())
            .build();
    assertThat(gateway.send(request).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> submit(String contentType, String body) throws Exception {
    return gateway.send(
        gateway
            .apiRequest("/v1/documents?recipient=KR")
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> post(String contentType, String body) throws Exception {
    return gateway.send(
        HttpRequest.newBuilder(gateway.as4())
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static void expectProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(response.body()).contains("\"title\"").contains("\"status\":" + status);
    expectNoTrace(response);
  }

  private static void expectEbmsError(HttpResponse<String> response, String... codes) {
    assertThat(response.headers().firstValue("Content-Type"))
        .as(response.body())
        .hasValueSatisfying(type -> assertThat(type).contains("application/soap+xml"));
    assertThat(response.body()).contains(EBMS_NAMESPACE).containsAnyOf(codes);
    expectNoTrace(response);
  }

  private static void expectNoTrace(HttpResponse<String> response) {
    assertThat(response.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  private static String envelope(String messaging) {
    return """
        <S:Envelope xmlns:S="http://www.w3.org/2003/05/soap-envelope">\
        <S:Header>%s</S:Header><S:Body/></S:Envelope>"""
        .formatted(messaging);
  }

  private static String userMessage(String sender) {
    return """
        <eb:Messaging xmlns:eb="%1$s" xmlns:S="http://www.w3.org/2003/05/soap-envelope" S:mustUnderstand="true">
        <eb:UserMessage><eb:MessageInfo><eb:Timestamp>2026-11-22T10:00:00Z</eb:Timestamp>\
        <eb:MessageId>bad-input@example.org</eb:MessageId></eb:MessageInfo>
        <eb:PartyInfo><eb:From><eb:PartyId type="%2$s">%3$s</eb:PartyId><eb:Role>%1$sinitiator</eb:Role></eb:From>
        <eb:To><eb:PartyId type="%2$s">gateway-bd</eb:PartyId><eb:Role>%1$sresponder</eb:Role></eb:To></eb:PartyInfo>
        <eb:CollaborationInfo><eb:AgreementRef>urn:crossborder:arrangement:bd-kr-demo</eb:AgreementRef>\
        <eb:Service>urn:crossborder:service:trade-documents</eb:Service><eb:Action>Document</eb:Action>\
        <eb:ConversationId>1</eb:ConversationId></eb:CollaborationInfo></eb:UserMessage></eb:Messaging>"""
        .formatted(
            EBMS_NAMESPACE,
            "urn:oasis:names:tc:ebcore:partyid-type:unregistered:crossborder",
            sender);
  }
}
