// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.application.Neighbours.await;
import static org.crossborder.gateway.application.Neighbours.certificate;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as a national system uses it, over real connections, and its description. Every answer
 * that any test gets is held against the description by {@link ApiDescription}; here every
 * described status is provoked, or it is said where else.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DescriptionTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  /** Statuses that others provoke, and which test holds the answer against the description. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          entry("post /v1/documents 409", "CrossingTest: a number with another content"),
          entry("post /v1/documents/{id}/acknowledgements 202", "AcknowledgementsTest"),
          entry("post /v1/documents/{id}/acknowledgements 409", "AcknowledgementsTest"),
          entry("get /v1/documents/{id}/evidence 422", "EvidenceTest: too large for one package"),
          entry("post /v1/reconciliations 202", "ReconciliationTest: a day is stated again"),
          entry("post /v1/reconciliations 422", "RolesTest: no arrangement with this Party"),
          entry("get /v1/documents/{id}/content 410", "RetentionTest"),
          entry("get /v1/documents/{id}/parts/{position} 410", "RetentionTest"),
          entry("get /v1/documents/{id}/errors 410", "RetentionTest"),
          entry("get /v1/documents/{id}/report 410", "RetentionTest"),
          entry("get /v1/documents/{id}/acknowledgement 410", "RetentionTest"),
          entry("get /v1/documents/{id}/evidence 410", "RetentionTest"),
          entry("post /v1/documents/{id}/acknowledgements 410", "RetentionTest"),
          entry("post /v1/documents/{id}/hold 410", "RetentionTest"));

  /**
   * Any operation may answer these; RateLimitTest, DatabaseAwayTest and BadDiskTest provoke them.
   */
  private static final Set<String> GENERAL = Set.of("429", "500", "503");

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static SealAuthority seals;
  private static SingleWindow singleWindow;
  private static RunningGateway bd;
  private static RunningGateway kr;

  @BeforeAll
  static void start() throws Exception {
    seals = new SealAuthority("BD");
    singleWindow = SingleWindow.start(folder);
    bd = new RunningGateway(folder.resolve("bd"), "BD", TestPki.BD, TRUST, singleWindow.webhook());
    kr = new RunningGateway(folder.resolve("kr"), "KR", TestPki.KR, TRUST, singleWindow.webhook());
    TRUST.publish(Register.trusted(bd.as4(), kr.as4(), seals));
  }

  @AfterAll
  static void stop() {
    bd.close();
    kr.close();
    singleWindow.stop();
  }

  @Test
  @Order(1)
  void aNationalSystemFetchesAndConfirmsWhatIsForIt() throws Exception {
    HttpResponse<String> none = kr.get("/v1/deliveries?limit=5");
    assertThat(JSON.readTree(none.body()).path("deliveries")).isEmpty();
    assertThat(none.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

    submit("CO-1", "NPPO");
    JsonNode delivery = JSON.readTree(kr.get("/v1/deliveries?wait=20").body()).at("/deliveries/0");
    String id = delivery.path("id").asString();
    assertThat(delivery.at("/document/state").asString()).isEqualTo("VALIDATED");
    assertThat(kr.get(delivery.at("/message/parts/0/content").asString()).body()).contains("CO-1");
    assertThat(JSON.readTree(kr.get("/v1/deliveries").body()).path("deliveries")).isEmpty();

    assertThat(post(kr, "/v1/deliveries/" + id + "/refusal", "{\"reason\": \"full\"}"))
        .isEqualTo(204);
    assertThat(kr.get("/v1/documents/" + id + "/events").body()).contains("Not taken by", "full");
    assertThat(post(kr, "/v1/deliveries/" + id + "/refusal", "{}")).isEqualTo(400);
    assertThat(post(kr, "/v1/deliveries/" + id + "/confirmation", "")).isEqualTo(204);
    assertThat(post(kr, "/v1/deliveries/" + id + "/confirmation", "")).isEqualTo(204);
    assertThat(post(kr, "/v1/deliveries/" + id + "/refusal", "{\"reason\": \"late\"}"))
        .isEqualTo(409);
    await(kr, id, "ACKNOWLEDGED");
    assertThat(singleWindow.getAllServeEvents()).isEmpty();
  }

  @Test
  @Order(2)
  void aPollThatWaitsForNothingIsAnsweredEmpty() throws Exception {
    assertThat(JSON.readTree(kr.get("/v1/deliveries?wait=1").body()).path("deliveries")).isEmpty();
    assertThat(kr.get("/v1/deliveries?queue=nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(3)
  void pagesNeitherRepeatNorHideWhatIsThere() throws Exception {
    List<String> submitted = new ArrayList<>();
    for (int number = 10; number < 15; number++) {
      submitted.add(0, submit("CO-" + number, "Customs"));
    }
    String filter =
        "/v1/documents?direction=OUTBOUND&documentType=certificate-of-origin&party=KR"
            + "&since=2020-01-01T00%3A00%3A00Z"; // encoded, as a form would send it
    HttpResponse<String> first = bd.get(filter + "&limit=2");
    submit("CO-99", "Customs"); // comes between two pages
    List<String> seen = new ArrayList<>(ids(first));
    HttpResponse<String> page = first;
    while (page.headers().firstValue("Link").isPresent()) {
      String link = page.headers().firstValue("Link").get();
      assertThat(link).endsWith("; rel=\"next\"").startsWith("</v1/documents?");
      page = bd.get(link.substring(1, link.indexOf('>')));
      seen.addAll(ids(page));
    }
    assertThat(seen).startsWith(submitted.toArray(String[]::new)).doesNotHaveDuplicates();
    assertThat(seen).hasSize(6); // and CO-1
    assertThat(JSON.readTree(page.body()).has("next")).isFalse();
    assertThat(bd.get("/v1/documents?cursor=x").statusCode()).isEqualTo(400);
  }

  @Test
  @Order(4)
  void aDocumentIsFoundByWhateverIsKnownOfIt() throws Exception {
    JsonNode known = JSON.readTree(bd.get("/v1/documents?documentNumber=CO-10").body());
    JsonNode document = known.at("/documents/0");
    assertThat(known.path("documents")).hasSize(1);
    for (String filter :
        List.of(
            "messageId=" + document.path("messageId").asString(),
            "conversationId=" + document.path("conversationId").asString(),
            "sha256=" + document.path("sha256").asString(),
            "since=" + document.path("createdAt").asString() + "&documentNumber=CO-10")) {
      assertThat(ids(bd.get("/v1/documents?" + filter)))
          .as(filter)
          .containsExactly(document.path("id").asString());
    }
    assertThat(ids(bd.get("/v1/documents?before=" + document.path("createdAt").asString())))
        .doesNotContain(document.path("id").asString());
    assertThat(ids(bd.get("/v1/documents?party=ZZ"))).isEmpty();
  }

  @Test
  @Order(5)
  void webhooksAreOperated() throws Exception {
    String webhook = "/v1/webhooks/single-window";
    assertThat(kr.get("/v1/webhooks").body()).contains("\"name\":\"single-window\"");
    assertThat(kr.get(webhook).body()).contains("\"on\":true");
    assertThat(operate(webhook + "/off", "{\"reason\": \"repair\"}").body())
        .contains("\"on\":false", "repair");
    assertThat(operate(webhook + "/off", "{}").statusCode()).isEqualTo(400);
    assertThat(operate(webhook + "/on", "").body()).contains("\"on\":true");
    int before = singleWindow.getAllServeEvents().size();
    HttpResponse<String> replay =
        operate(
            webhook + "/replay",
            "{\"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2126-01-01T00:00:00Z\"}");
    assertThat(replay.statusCode()).isEqualTo(202);
    int events = JSON.readTree(replay.body()).path("events").asInt();
    Instant until = Instant.now().plus(LIMIT);
    while (singleWindow.getAllServeEvents().size() < before + events
        && Instant.now().isBefore(until)) {
      Thread.sleep(50);
    }
    assertThat(singleWindow.getAllServeEvents()).hasSizeGreaterThanOrEqualTo(before + events);
    assertThat(operate(webhook + "/replay", "{}").statusCode()).isEqualTo(400);
    assertThat(kr.send(kr.auditing("/v1/audit").build()).body())
        .contains("webhook.off", "webhook.on", "webhook.replay");
  }

  /** A mistyped filter that were passed over would answer with everything. */
  @Test
  @Order(6)
  void aParameterThatCannotBeIsNamedWithWhatItCouldBe() throws Exception {
    Map<String, List<String>> wrong =
        Map.of(
            "limit=abc", List.of("wrong-parameter", "\"limit\"", "a whole number"),
            "direction=SIDEWAYS", List.of("wrong-parameter", "\"direction\"", "OUTBOUND, INBOUND"),
            "since=yesterday", List.of("wrong-parameter", "\"since\"", "a time in UTC"),
            "number=CO-1", List.of("unknown-parameter", "\"number\"", "documentNumber"));
    for (Map.Entry<String, List<String>> query : wrong.entrySet()) {
      HttpResponse<String> refused = bd.get("/v1/documents?" + query.getKey());
      assertThat(refused.statusCode()).as(query.getKey()).isEqualTo(400);
      assertThat(refused.body()).contains(query.getValue()).doesNotContain("java", "Spring");
    }
    HttpResponse<String> missing =
        bd.send(bd.as("operator", "/v1/reconciliations").POST(BodyPublishers.noBody()).build());
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body()).contains("wrong-parameter", "party is missing");
  }

  @Test
  @Order(6)
  void everyOperationSaysItsVersionAndRefusesAnother() throws Exception {
    for (Operation operation : operations()) {
      HttpResponse<String> response =
          bd.send(operation.request(bd::request).header("Crossborder-Api-Version", "2").build());
      assertThat(response.statusCode()).as(operation.toString()).isEqualTo(400);
      assertThat(response.headers().firstValue("Crossborder-Api-Version")).hasValue("1");
      assertThat(response.body()).contains("wrong-api-version");
    }
  }

  @Test
  @Order(7)
  void everyOperationRefusesStrangersAndThoseWithoutTheRight() throws Exception {
    for (Operation operation : operations()) {
      if (operation.path().equals("/v1/openapi.json")) {
        continue;
      }
      assertThat(bd.send(operation.request(bd::anonymous).build()).statusCode())
          .as(operation.toString())
          .isEqualTo(401);
      boolean audit = operation.path().equals("/v1/audit");
      assertThat(
              bd.send(operation.request(audit ? bd::watching : bd::auditing).build()).statusCode())
          .as(operation.toString())
          .isEqualTo(403);
    }
  }

  @Test
  @Order(8)
  void everyOperationAnswersWhatItIsDescribedToAnswer() throws Exception {
    for (Operation operation : operations()) {
      JsonNode responses = operation.described().path("responses");
      if (operation.path().contains("{") && responses.has("404")) {
        assertThat(operator(operation.request(bd::request)).statusCode())
            .as(operation.toString())
            .isEqualTo(404);
      }
      if (responses.has("406") && operation.method().equals("get")) {
        assertThat(
                operator(operation.request(bd::request).setHeader("Accept", "image/png"))
                    .statusCode())
            .as(operation.toString())
            .isEqualTo(406);
      }
      if (responses.has("415")) {
        assertThat(
                operator(
                        operation
                            .request(bd::request)
                            .setHeader("Content-Type", "image/png")
                            .POST(BodyPublishers.ofString("x")))
                    .statusCode())
            .as(operation.toString())
            .isEqualTo(415);
      }
    }
    bd.get("/v1/openapi.json");
    JsonNode sent = JSON.readTree(bd.get("/v1/documents?documentNumber=CO-10").body());
    String id = sent.at("/documents/0/id").asString();
    await(bd, id, "ACCEPTED");
    for (String part :
        List.of(
            "",
            "/events",
            "/message",
            "/parts/0",
            "/errors",
            "/content",
            "/report",
            "/receipt",
            "/exchange",
            "/acknowledgement",
            "/acknowledgements")) {
      assertThat(bd.get("/v1/documents/" + id + part).statusCode()).as(part).isEqualTo(200);
    }
    bd.bytes(bd.request("/v1/documents/" + id + "/evidence").build());
    ApiDescription.SEEN.add("get /v1/documents/{id}/evidence 200"); // a container, no text
    for (String holds : List.of("/v1/documents/" + id + "/hold", "/v1/holds")) {
      String json = "{\"reference\": \"c\", \"reason\": \"why\", \"party\": \"ZZ\"}";
      HttpRequest.Builder hold = bd.request(holds).POST(BodyPublishers.ofString(json));
      operator(hold.setHeader("Content-Type", "application/json"));
      operator(bd.request(holds));
      operator(bd.request(holds + "?reference=c&reason=why").DELETE());
    }
    operator(bd.request("/v1/retention"));
    bd.ping("KR");
    bd.ping("XX");
    operator(bd.request("/v1/reconciliations"));
    bd.submit(new byte[11 * 1024 * 1024]);
    bd.submit("<a/>".getBytes(UTF_8));
    post(bd, "/v1/documents/" + id + "/acknowledgements", "{\"status\": \"LOST\"}");
    try (Stream<Path> payloads = Files.walk(bd.home().resolve("payloads"))) {
      for (Path payload : payloads.filter(Files::isRegularFile).toList()) {
        Files.delete(payload);
      }
    }
    HttpResponse<String> fault = bd.get("/v1/documents/" + id + "/content");
    assertThat(fault.statusCode()).isEqualTo(500);
    assertThat(fault.body()).contains("urn:crossborder:problem:fault").doesNotContain("Exception");
  }

  @Test
  @Order(9)
  void everyDescribedAnswerWasGivenHereOrIsSaidWhere() {
    Set<String> missing = new TreeSet<>();
    for (Operation operation : operations()) {
      for (String status : operation.described().path("responses").propertyNames()) {
        String answer = operation.method() + " " + operation.path() + " " + status;
        boolean general = GENERAL.contains(status);
        boolean acceptOfPost = status.equals("406") && operation.method().equals("post");
        if (!general && !acceptOfPost && !ELSEWHERE.containsKey(answer)) {
          missing.add(answer);
        }
      }
    }
    missing.removeAll(ApiDescription.SEEN);
    assertThat(missing).isEmpty();
  }

  @Test
  @Order(10)
  void everyPathMethodAndParameterIsDescribedAndServed() {
    assertThat(described()).isEqualTo(served());
  }

  private record Operation(String method, String path, JsonNode described) {
    HttpRequest.Builder request(Function<String, HttpRequest.Builder> client) {
      String concrete =
          path.replace("{id}", NOBODY).replace("{position}", "0").replace("{name}", "nobody");
      HttpRequest.Builder request = client.apply(concrete + query());
      if (method.equals("delete")) {
        request.DELETE();
      }
      if (method.equals("post")) {
        boolean replay = path.endsWith("/replay");
        String json =
            replay
                ? "{\"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-01-02T00:00:00Z\"}"
                : path.endsWith("/acknowledgements")
                    ? "{\"status\": \"RECEIVED\"}"
                    : "{\"reason\": \"why\", \"reference\": \"case\", \"party\": \"ZZ\"}";
        boolean xml = path.equals("/v1/documents");
        request
            .setHeader("Content-Type", xml ? "application/xml" : "application/json")
            .POST(BodyPublishers.ofString(xml ? "<a/>" : json));
      }
      return request;
    }

    private String query() {
      if (method.equals("delete")) {
        return "?reference=case&reason=why";
      }
      return path.equals("/v1/pings") ? "?recipient=KR" : "";
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    ApiDescription.DESCRIPTION
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (!operation.getKey().equals("parameters")) {
                            operations.add(
                                new Operation(
                                    operation.getKey(), path.getKey(), operation.getValue()));
                          }
                        }));
    return operations;
  }

  private static Set<String> described() {
    Set<String> lines = new TreeSet<>();
    for (Operation operation : operations()) {
      String parameters =
          operation
              .described()
              .path("parameters")
              .valueStream()
              .map(
                  one ->
                      one.path("in").asString()
                          + " "
                          + one.path("name").asString()
                          + (one.path("required").asBoolean(false) ? "!" : ""))
              .sorted()
              .collect(Collectors.joining(", "));
      String takes =
          String.join(
              ", ",
              new TreeSet<>(operation.described().at("/requestBody/content").propertyNames()));
      lines.add(operation + " (" + parameters + ") takes [" + takes + "]");
    }
    return lines;
  }

  private static Set<String> served() {
    Map<String, Set<String>> parameters = new TreeMap<>();
    Map<String, Set<String>> takes = new TreeMap<>();
    kr.context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              for (String operation : operations(mapping)) {
                parameters
                    .computeIfAbsent(operation, key -> new TreeSet<>())
                    .addAll(parameters(handler));
                takes
                    .computeIfAbsent(operation, key -> new TreeSet<>())
                    .addAll(
                        mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                            .map(MediaType::toString)
                            .toList());
              }
            });
    return parameters.keySet().stream()
        .map(
            operation ->
                operation
                    + " ("
                    + String.join(", ", parameters.get(operation))
                    + ") takes ["
                    + String.join(", ", takes.get(operation))
                    + "]")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> operations(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .filter(path -> path.startsWith("/v1/"))
        .flatMap(
            path ->
                mapping.getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::name)
                    .map(method -> method.toLowerCase(Locale.ROOT) + " " + path))
        .toList();
  }

  private static List<String> parameters(HandlerMethod handler) {
    return Stream.of(handler.getMethodParameters()).flatMap(DescriptionTest::parameter).toList();
  }

  private static Stream<String> parameter(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (path != null) {
      return Stream.of("path " + parameter.getParameterName() + "!");
    }
    if (query != null) {
      boolean required =
          query.defaultValue().equals(ValueConstants.DEFAULT_NONE)
              && query.required()
              && !parameter.isOptional();
      return Stream.of("query " + parameter.getParameterName() + (required ? "!" : ""));
    }
    return header == null ? Stream.of() : Stream.of("header " + header.name());
  }

  private static HttpResponse<String> operator(HttpRequest.Builder request) throws Exception {
    HttpRequest asked = request.build();
    boolean audit = asked.uri().getPath().equals("/v1/audit");
    boolean operate =
        asked.uri().getPath().matches("/v1/(.*/hold|holds|retention)")
            || asked.method().equals("POST") && asked.uri().getPath().startsWith("/v1/webhooks");
    HttpRequest.Builder as =
        audit ? bd.auditing("/v1/audit") : operate ? bd.as("operator", path(asked)) : null;
    if (as == null) {
      return bd.send(asked);
    }
    asked
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Authorization")) {
                as.setHeader(name, values.get(0));
              }
            });
    as.method(asked.method(), asked.bodyPublisher().orElse(BodyPublishers.noBody()));
    return bd.send(as.build());
  }

  private static String path(HttpRequest asked) {
    String query = asked.uri().getQuery();
    return asked.uri().getPath() + (query == null ? "" : "?" + query);
  }

  private static HttpResponse<String> operate(String path, String json) throws Exception {
    return kr.send(
        kr.as("operator", path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private static int post(RunningGateway gateway, String path, String json) throws Exception {
    return gateway
        .send(
            gateway
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build())
        .statusCode();
  }

  private static List<String> ids(HttpResponse<String> page) {
    return JSON.readTree(page.body())
        .path("documents")
        .valueStream()
        .map(document -> document.path("id").asString())
        .toList();
  }

  private static String submit(String number, String agency) throws Exception {
    String settings =
        "{\"properties\": [{\"name\": \"recipientAgency\", \"value\": \"" + agency + "\"}]}";
    MultipartForm form =
        new MultipartForm()
            .file("document", "application/xml", certificate(seals, number))
            .file("settings", "application/json", settings.getBytes(UTF_8));
    HttpResponse<String> response = bd.submit(form);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return JSON.readTree(response.body()).path("id").asString();
  }
}
