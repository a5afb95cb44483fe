// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitb.core.AnyContent;
import com.gitb.core.ValueEmbeddingEnumeration;
import com.gitb.tr.TAR;
import com.gitb.tr.TestResultType;
import com.gitb.vs.ValidateRequest;
import com.gitb.vs.ValidationService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.crossborder.trust.sync.TestTls;
import org.crossborder.validation.ExampleDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The test bed's service behind TLS, with the certificate that {@code serve --config} names. */
@Timeout(120)
class TestBedOverTlsTest {
  @TempDir Path directory;
  private TestTls tls;
  private RunningValidator validator;
  private String address;

  @BeforeEach
  void start() throws Exception {
    tls = TestTls.create();
    validator =
        new RunningValidator(
            "--server.ssl.certificate=" + pem("CERTIFICATE", tls.certificate().getEncoded()),
            "--server.ssl.certificate-private-key="
                + pem("PRIVATE KEY", tls.keys().getPrivate().getEncoded()));
    address =
        validator.address("/gitb/validation").replace("http://127.0.0.1", "https://localhost");
  }

  @AfterEach
  void stop() {
    validator.close();
  }

  @Test
  void aDocumentIsAnsweredWithAReport() {
    ValidateRequest request = new ValidateRequest();
    request.setSessionId("1");
    byte[] document = ExampleDocuments.of("certificate-of-origin").orElseThrow();
    request
        .getInput()
        .addAll(List.of(input("document", new String(document, UTF_8)), input("party", "KR")));

    TAR report = client().validate(request).getReport();

    assertThat(report.getResult()).isEqualTo(TestResultType.FAILURE); // it is not sealed
    assertThat(report.getReports().getInfoOrWarningOrError()).isNotEmpty();
  }

  @Test
  void theContractNamesTheAddressThatWasAsked() throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(tls.client()).build();
    HttpRequest contract = HttpRequest.newBuilder(URI.create(address + "?wsdl")).build();
    assertThat(client.send(contract, BodyHandlers.ofString()).body())
        .contains("location=\"" + address + "\"");
  }

  @Test
  void withoutTlsNothingIsAnswered() throws Exception {
    HttpRequest contract =
        HttpRequest.newBuilder(URI.create(address.replace("https", "http") + "?wsdl")).build();
    assertThat(HttpClient.newHttpClient().send(contract, BodyHandlers.ofString()).statusCode())
        .isEqualTo(400);
  }

  private ValidationService client() {
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setServiceClass(ValidationService.class);
    factory.setAddress(address);
    ValidationService service = (ValidationService) factory.create();
    TLSClientParameters parameters = new TLSClientParameters();
    parameters.setSslContext(tls.client());
    ((HTTPConduit) ClientProxy.getClient(service).getConduit()).setTlsClientParameters(parameters);
    return service;
  }

  private static AnyContent input(String name, String value) {
    AnyContent content = new AnyContent();
    content.setName(name);
    content.setValue(value);
    content.setEmbeddingMethod(ValueEmbeddingEnumeration.STRING);
    return content;
  }

  private Path pem(String type, byte[] der) throws Exception {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return Files.writeString(
        directory.resolve(type.replace(' ', '-') + ".pem"),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, body, type));
  }
}
