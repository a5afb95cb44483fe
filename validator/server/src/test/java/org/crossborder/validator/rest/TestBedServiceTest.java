// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitb.core.AnyContent;
import com.gitb.core.TypedParameter;
import com.gitb.core.ValueEmbeddingEnumeration;
import com.gitb.tr.TAR;
import com.gitb.tr.TestResultType;
import com.gitb.vs.ValidateRequest;
import com.gitb.vs.ValidationService;
import com.gitb.vs.ValidationService_Service;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.crossborder.validation.ExampleDocuments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service, called as the test bed does: by a SOAP client that is made from its WSDL. */
@Timeout(120)
class TestBedServiceTest {
  private static final RunningValidator VALIDATOR = new RunningValidator();
  private static final String PATH = "/gitb/validation";
  private static final byte[] DOCUMENT = ExampleDocuments.of("certificate-of-origin").orElseThrow();

  @AfterAll
  static void stop() {
    VALIDATOR.close();
  }

  @Test
  void theModuleSaysWhatItTakes() throws Exception {
    assertThat(
            client().getModuleDefinition(new com.gitb.vs.Void()).getModule().getInputs().getParam())
        .extracting(TypedParameter::getName)
        .contains("document", "party", "language");
  }

  @Test
  void aDocumentIsAnsweredWithAReportInEachWayToEmbedIt() throws Exception {
    TAR encoded =
        report(
            input(
                "document",
                Base64.getEncoder().encodeToString(DOCUMENT),
                ValueEmbeddingEnumeration.BASE_64),
            input("party", "KR", ValueEmbeddingEnumeration.STRING),
            input("language", "fr", ValueEmbeddingEnumeration.STRING));
    TAR plain =
        report(
            input("document", new String(DOCUMENT, UTF_8), ValueEmbeddingEnumeration.STRING),
            input("party", "KR", ValueEmbeddingEnumeration.STRING));
    assertThat(encoded.getResult()).isEqualTo(plain.getResult()).isEqualTo(TestResultType.FAILURE);
    assertThat(encoded.getCounters().getNrOfErrors()).isPositive();
    assertThat(plain.getCounters().getNrOfErrors())
        .isEqualTo(encoded.getCounters().getNrOfErrors());
    assertThat(encoded.getReports().getInfoOrWarningOrError()).isNotEmpty();
  }

  @Test
  void whatCannotBeAskedIsAFaultOfTheSender() throws Exception {
    String party = content("party", "STRING", "KR");
    assertThat(fault(party)).contains("The input document is missing");
    assertThat(fault(content("document", "STRING", "x"))).contains("party is missing");
    assertThat(fault(party + content("document", "STRING", ""))).contains("is empty");
    assertThat(fault(party + party + content("document", "STRING", "x")))
        .contains("more than once");
    assertThat(fault(party + content("document", "BASE64", "*"))).contains("empty");
  }

  @Test
  void nothingIsFetched() throws Exception {
    try (ServerSocket trap = new ServerSocket(0)) {
      trap.setSoTimeout(500);
      String url = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
      String body = content("party", "STRING", "KR") + content("document", "URI", url);
      assertThat(fault(body)).contains("hand over the content itself");
      String replyTo =
          "<a:ReplyTo xmlns:a=\"http://www.w3.org/2005/08/addressing\"><a:Address>%s</a:Address></a:ReplyTo>"
              .formatted(url);
      post(
          "text/xml",
          envelope("").replace("<s:Body>", "<s:Header>" + replyTo + "</s:Header><s:Body>"));
      String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(url) + envelope("&e;");
      HttpResponse<String> refused = post("text/xml", doctype);
      assertThat(refused.statusCode()).isEqualTo(500);
      assertThat(refused.body()).contains("Fault").doesNotContain("\tat ");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(trap::accept))
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void hostileMessagesAreRefused() throws Exception {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + envelope("&b;");
    assertThat(post("text/xml", bomb).body()).contains("Fault");
    assertThat(post("text/xml", envelope("<a>".repeat(5_000))).statusCode()).isEqualTo(500);
    assertThat(post("text/xml", " ".repeat(400_000)).statusCode()).isEqualTo(413);
    assertThat(post("multipart/related; boundary=x", envelope("")).statusCode()).isEqualTo(415);
    assertThat(post("application/json", "{}").statusCode()).isEqualTo(415);
  }

  @Test
  void theListOfServicesIsNotShown() throws Exception {
    assertThat(VALIDATOR.send(VALIDATOR.request("/gitb/")).body())
        .doesNotContain("ValidationService");
  }

  private static ValidationService client() throws Exception {
    return new ValidationService_Service(
            URI.create(VALIDATOR.address(PATH + "?wsdl")).toURL(),
            new javax.xml.namespace.QName("http://www.gitb.com/vs/v1/", "ValidationService"))
        .getPort(ValidationService.class);
  }

  private static TAR report(AnyContent... inputs) throws Exception {
    ValidateRequest request = new ValidateRequest();
    request.setSessionId("1");
    request.getInput().addAll(java.util.List.of(inputs));
    return client().validate(request).getReport();
  }

  private static AnyContent input(String name, String value, ValueEmbeddingEnumeration method) {
    AnyContent content = new AnyContent();
    content.setName(name);
    content.setValue(value);
    content.setEmbeddingMethod(method);
    return content;
  }

  private static String content(String name, String method, String value) {
    return "<input name=\"%s\" embeddingMethod=\"%s\"><c:value>%s</c:value></input>"
        .formatted(name, method, value);
  }

  private static String fault(String inputs) throws Exception {
    HttpResponse<String> response = post("text/xml", envelope(inputs));
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("Client").doesNotContain("Exception", "\tat ");
    return response.body();
  }

  private static String envelope(String inputs) {
    return """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><v:ValidateRequest \
        xmlns:v="http://www.gitb.com/vs/v1/" xmlns:c="http://www.gitb.com/core/v1/"><sessionId>1</sessionId>%s\
        </v:ValidateRequest></s:Body></s:Envelope>"""
        .formatted(inputs);
  }

  private static HttpResponse<String> post(String type, String body) throws Exception {
    return VALIDATOR.send(
        VALIDATOR
            .request(PATH)
            .header("Content-Type", type)
            .header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofString(body)));
  }
}
