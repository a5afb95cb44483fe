// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description says what the server does: no more, and no less. */
class OpenApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path directory;
  private static RunningRegistry registry;
  private static JsonNode description;
  private static Map<String, Operation> operations;

  /** All that is mapped to one method of one path. */
  private record Operation(Set<String> consumes, Set<String> produces, Set<String> parameters) {}

  @BeforeAll
  static void start() throws Exception {
    registry = EstablishedRegistry.start(directory.resolve("home"));
    description = JSON.readTree(registry.get("/v1/openapi.json").body());
    operations = operations();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void everyOperationIsDescribedAndEveryDescribedOneExists() {
    Set<String> described = new TreeSet<>();
    description
        .path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.propertyNames().forEach(method -> described.add(method + " " + path)));
    assertThat(described).isEqualTo(operations.keySet());
    assertThat(description.path("openapi").asString()).startsWith("3.1.");
  }

  @Test
  void parametersAreTheSame() {
    operations.forEach(
        (name, operation) -> {
          Set<String> described = new TreeSet<>();
          for (JsonNode parameter : described(name).path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
              described.add(
                  parameter(
                      parameter.path("name").asString(), parameter.path("required").asBoolean()));
            }
          }
          assertThat(described).as(name).isEqualTo(operation.parameters());
        });
  }

  @Test
  void mediaTypesAreTheSame() {
    operations.forEach(
        (name, operation) -> {
          JsonNode described = described(name);
          if (!operation.consumes().isEmpty()) {
            assertThat(described.at("/requestBody/content").propertyNames())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(operation.consumes());
          }
          Set<String> produces = new HashSet<>();
          for (String status : List.of("200", "201")) {
            produces.addAll(described.at("/responses/" + status + "/content").propertyNames());
          }
          assertThat(produces).as(name).containsAll(operation.produces());
        });
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode reference : description.findValues("$ref")) {
      String target = reference.asString();
      assertThat(description.at(target.substring(1)).isMissingNode()).as(target).isFalse();
    }
  }

  @Test
  void whatIsReadIsAsDescribed() throws Exception {
    for (String name : operations.keySet()) {
      if (name.startsWith("get ") && !name.contains("{") && !name.contains("history")) {
        answered(name, eventually(name.substring(4)));
      }
    }
    answered("get /v1/history", registry.get("/v1/history?subject=service:BD/seals"));
    answered("get /v1/snapshots/{version}", registry.get("/v1/snapshots/1"));
    answered("get /v1/metadata/{version}.root.json", registry.get("/v1/metadata/1.root.json"));
    answered("get /v1/lists/{name}.xml", eventually("/v1/lists/BD.xml"));
    answered("get /v1/lists/{name}.lote.jwt", eventually("/v1/lists/BD.lote.jwt"));
    String tile =
        JSON.readTree(registry.get("/v1/history?subject=party:BD").body())
            .at("/entries/0/tile")
            .asString();
    answered("get /tile/{path}", registry.get(tile));
  }

  @Test
  void whatIsAskedIsAnsweredAsDescribed() throws Exception {
    Map<String, Object> question = Questions.of(Questions.BD_SEAL, "n");
    String one = JSON.writeValueAsString(question);
    answered("post /v1/recognitions", registry.post("/v1/recognitions", one), "/Answer");
    question.put("asKnownAt", "2020-01-01T00:00:00Z");
    String batch = JSON.writeValueAsString(Map.of("questions", List.of(question)));
    answered("post /v1/recognitions", registry.post("/v1/recognitions", batch), "/Answers");
    String query =
        """
        {"entity_id":"urn:crossborder:party:BD","authority_id":"urn:crossborder:party:KR",\
        "action":"import-clearance","resource":"packing-list",\
        "context":{"time":"2026-01-01T00:00:00Z"}}""";
    answered("post /trqp/recognition", registry.post("/trqp/recognition", query));
    answered(
        "post /trqp/authorization",
        registry.post("/trqp/authorization", query.replace("party:BD", "service:BD/seals")));
    byte[] crl = TestRegister.BD_SEALS.crl(Instant.now(), Instant.now().plusSeconds(900));
    answered(
        "post /v1/revocation-evidence",
        registry.send("POST", "/v1/revocation-evidence", "application/pkix-crl", crl));
  }

  @Test
  void changesAreAnsweredAsDescribed() throws Exception {
    Officers officers = new Officers(registry);
    Change change =
        Officers.draft(
            null,
            new SetServiceStatus("KR/seals", ServiceStatus.SUSPENDED, null, "a break-in", null));
    answered("post /v1/change-requests", officers.propose("KR", change));
    answered("get /v1/change-requests/{id}", registry.get("/v1/change-requests/" + change.id()));
    answered("post /v1/change-requests/{id}/approvals", officers.approve("KR", change));
    answered("get /v1/change-requests", registry.get("/v1/change-requests"));
  }

  @Test
  void refusalsAreProblemsAsDescribed() throws Exception {
    for (HttpResponse<String> refused :
        List.of(
            registry.get("/v1/history"),
            registry.get("/v1/snapshots/999"),
            registry.post("/v1/recognitions", "{}"),
            registry.post("/v1/change-requests", "{}"))) {
      conforms(JSON.readTree(refused.body()), schema("/Problem"), "problem");
    }
  }

  /** Lists are made a moment after the version of the register that they say. */
  private static HttpResponse<String> eventually(String path) throws Exception {
    HttpResponse<String> response = registry.get(path);
    for (int i = 0; i < 100 && response.statusCode() == 404; i++) {
      Thread.sleep(100);
      response = registry.get(path);
    }
    return response;
  }

  private static void answered(String name, HttpResponse<String> response) {
    JsonNode content = content(name, response);
    content.forEachEntry(
        (type, body) -> {
          if (type.equals(MediaType.APPLICATION_JSON_VALUE) && body.has("schema")) {
            conforms(JSON.readTree(response.body()), body.get("schema"), name);
          }
        });
  }

  private static void answered(String name, HttpResponse<String> response, String schema) {
    content(name, response);
    conforms(JSON.readTree(response.body()), schema(schema), name);
  }

  private static JsonNode content(String name, HttpResponse<String> response) {
    JsonNode content = described(name).at("/responses/" + response.statusCode() + "/content");
    assertThat(content.isMissingNode()).as(name + ": " + response.body()).isFalse();
    String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    assertThat(content.propertyNames()).as(name).contains(type);
    return content;
  }

  /** Members, types and enumerations; a schema validator is not needed for more. */
  private static void conforms(JsonNode value, JsonNode schema, String where) {
    JsonNode resolved =
        schema.has("$ref") ? description.at(schema.get("$ref").asString().substring(1)) : schema;
    if (value.isNull() || resolved.has("oneOf")) {
      return;
    }
    if (resolved.has("enum")) {
      assertThat(resolved.get("enum")).as(where).contains(value);
    }
    String type = resolved.path("type").asString("");
    assertThat(type.equals("object") ? value.isObject() : !type.equals("array") || value.isArray())
        .as(where + " is of type " + type)
        .isTrue();
    JsonNode properties = resolved.path("properties");
    resolved
        .path("required")
        .forEach(name -> assertThat(value.has(name.asString())).as(where + "." + name).isTrue());
    value.forEachEntry(
        (name, member) -> {
          assertThat(properties.has(name) || !resolved.path("additionalProperties").isBoolean())
              .as(where + "." + name)
              .isTrue();
          if (properties.has(name)) {
            conforms(member, properties.get(name), where + "." + name);
          }
        });
    if (value.isArray() && resolved.has("items")) {
      value.forEach(item -> conforms(item, resolved.get("items"), where + "[]"));
    }
  }

  private static JsonNode schema(String name) {
    return description.at("/components/schemas" + name);
  }

  private static JsonNode described(String operation) {
    String[] words = operation.split(" ", 2);
    return description.path("paths").path(words[1]).path(words[0]);
  }

  private static Map<String, Operation> operations() {
    Map<String, Operation> found = new TreeMap<>();
    registry
        .mappings()
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (!method.getBeanType().getPackageName().contains(".registry.page")) {
                operations(mapping, method)
                    .forEach((name, o) -> found.merge(name, o, OpenApiTest::both));
              }
            });
    return found;
  }

  private static Map<String, Operation> operations(RequestMappingInfo info, HandlerMethod method) {
    Operation operation =
        new Operation(
            names(info.getConsumesCondition().getConsumableMediaTypes()),
            names(info.getProducesCondition().getProducibleMediaTypes()),
            parameters(method));
    Map<String, Operation> found = new TreeMap<>();
    for (String path : info.getPatternValues()) {
      info.getMethodsCondition()
          .getMethods()
          .forEach(
              m -> found.put(m.name().toLowerCase(Locale.ROOT) + " " + plain(path), operation));
    }
    return found;
  }

  /** OpenAPI has neither patterns nor wildcards in its paths. */
  private static String plain(String path) {
    return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}").replace("**", "{path}");
  }

  private static Operation both(Operation one, Operation other) {
    return new Operation(
        union(one.consumes(), other.consumes()),
        union(one.produces(), other.produces()),
        union(one.parameters(), other.parameters()));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  private static Set<String> parameters(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(p -> parameter(p.getParameter().getName(), isRequired(p)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isRequired(MethodParameter parameter) {
    RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
    return annotation != null
        && annotation.required()
        && parameter.getParameterType() != Optional.class;
  }

  private static String parameter(String name, boolean required) {
    return required ? name + " required" : name;
  }

  private static Set<String> names(Set<MediaType> types) {
    return types.stream().map(MediaType::toString).collect(Collectors.toCollection(TreeSet::new));
  }
}
