// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.validation.report.format.ReportFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description says what the application does: no more, and no less. */
class OpenApiTest {
  private static final RunningValidator VALIDATOR = new RunningValidator();

  private final JsonNode description = description();
  private final Map<String, Map.Entry<RequestMappingInfo, HandlerMethod>> mappings = mappings();

  @AfterAll
  static void stop() {
    VALIDATOR.close();
  }

  @Test
  void everyOperationIsDescribedAndEveryDescribedOneExists() {
    Set<String> described = new TreeSet<>();
    description
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations.propertyNames().forEach(method -> described.add(method + " " + path)));
    assertThat(described).isEqualTo(mappings.keySet());
    assertThat(description.path("openapi").asString()).startsWith("3.1.");
  }

  @Test
  void parametersAreTheSame() {
    mappings.forEach(
        (operation, mapping) ->
            assertThat(parameters(operation(operation)))
                .as(operation)
                .isEqualTo(parameters(mapping.getValue())));
  }

  @Test
  void mediaTypesAreTheSame() {
    mappings.forEach(
        (operation, mapping) -> {
          RequestMappingInfo info = mapping.getKey();
          assertThat(names(operation(operation).at("/requestBody/content")))
              .as(operation)
              .isEqualTo(names(info.getConsumesCondition().getConsumableMediaTypes()));
          assertThat(names(operation(operation).at("/responses/200/content")))
              .as(operation)
              .isEqualTo(names(info.getProducesCondition().getProducibleMediaTypes()));
        });
  }

  @Test
  void everyFormOfReportIsDescribed() {
    JsonNode operation = operation("post /v1/validations");
    assertThat(
            operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals("format"))
                .flatMap(parameter -> parameter.at("/schema/enum").valueStream())
                .map(JsonNode::asString))
        .isEqualTo(ReportFormat.ids());
    assertThat(names(operation.at("/responses/200/content")))
        .isEqualTo(
            Arrays.stream(ReportFormat.values())
                .map(ReportFormat::mediaType)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyReferenceLeadsSomewhere() throws Exception {
    for (JsonNode reference : description.findValues("$ref")) {
      String target = reference.asString();
      if (target.startsWith("#")) {
        assertThat(description.at(target.substring(1)).isMissingNode()).as(target).isFalse();
      } else {
        assertThat(VALIDATOR.send(VALIDATOR.request("/v1/" + target)).statusCode())
            .as(target)
            .isEqualTo(200);
      }
    }
  }

  private JsonNode operation(String operation) {
    String[] words = operation.split(" ", 2);
    return description.path("paths").path(words[1]).path(words[0]);
  }

  private static JsonNode description() {
    try {
      return new JsonMapper()
          .readTree(VALIDATOR.send(VALIDATOR.request("/v1/openapi.json")).body());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Map.Entry<RequestMappingInfo, HandlerMethod>> mappings() {
    Map<String, Map.Entry<RequestMappingInfo, HandlerMethod>> found = new TreeMap<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
        VALIDATOR
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .entrySet()) {
      for (String path : mapping.getKey().getPatternValues()) {
        mapping.getKey().getMethodsCondition().getMethods().stream()
            .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path)
            .filter(operation -> !path.equals("/error"))
            .forEach(operation -> found.put(operation, mapping));
      }
    }
    return found;
  }

  private static Set<String> parameters(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .map(
            parameter ->
                parameter.path("name").asString()
                    + (parameter.path("required").asBoolean() ? " required" : ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> parameters(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .flatMap(OpenApiTest::described)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> described(MethodParameter parameter) {
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (List.class.isAssignableFrom(parameter.getParameterType())) {
      return Stream.of(); // the parts of a form
    }
    if (query != null) {
      return Stream.of(parameter.getParameter().getName() + (query.required() ? " required" : ""));
    }
    return header == null ? Stream.of() : Stream.of(header.name());
  }

  private static Set<String> names(JsonNode content) {
    return new TreeSet<>(content.propertyNames());
  }

  private static Set<String> names(Set<MediaType> types) {
    return types.stream().map(MediaType::toString).collect(Collectors.toCollection(TreeSet::new));
  }
}
