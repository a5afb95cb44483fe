// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One crossing with traces and JSON logs on: what a collector gets, and what it does not get. */
@ExtendWith(OutputCaptureExtension.class)
class ObservedCrossingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SHORTEST_TELLING_TEXT = 12;

  @TempDir Path folder;

  @Test
  void oneTraceSpansBothGatewaysAndTheLogsTellNothingOfTheDocument(CapturedOutput output)
      throws Exception {
    try (TraceCollector collector = TraceCollector.start();
        Neighbours neighbours =
            new Neighbours(
                folder,
                "--logging.structured.format.console=ecs",
                "--management.opentelemetry.enabled=true",
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.endpoint(),
                "--management.opentelemetry.tracing.export.schedule-delay=100ms")) {
      JsonNode document = neighbours.cross("CO-OBSERVED-1");
      expectOneTrace(collector, document.path("messageId").asString());
      expectContinuedBySingleWindow(neighbours, collector, document.path("messageId").asString());
      expectReadableLogs(output.getOut(), document.path("messageId").asString());
      expectNothingSecret(output.getAll(), new String(neighbours.certificate("X"), UTF_8));
    }
  }

  private static void expectOneTrace(TraceCollector collector, String messageId) throws Exception {
    Set<String> steps =
        Set.of("send", "validate", "deliver", "acknowledge", "apply acknowledgement");
    List<Span> spans =
        Neighbours.await(
            "all spans of " + messageId,
            () -> collector.traceOf(messageId),
            found -> names(found).containsAll(steps));
    assertThat(spans.stream().map(Span::getTraceId).distinct()).hasSize(1);
    assertThat(names(spans))
        .contains("http post /v1/documents")
        .anyMatch(name -> name.startsWith("http post") && !name.contains("documents"));
  }

  /** The single window is told of which trace it is a part; its own spans hang below ours. */
  private static void expectContinuedBySingleWindow(
      Neighbours neighbours, TraceCollector collector, String messageId) throws Exception {
    String delivered =
        neighbours.singleWindow.getAllServeEvents().stream()
            .map(ServeEvent::getRequest)
            .filter(request -> request.getBodyAsString().contains("document.delivery"))
            .filter(request -> request.getBodyAsString().contains(messageId))
            .map(request -> request.getHeader("traceparent"))
            .findFirst()
            .orElseThrow();
    List<Span> spans =
        Neighbours.await(
            "the span of telling",
            () -> collector.traceOf(messageId),
            found -> names(found).contains("tell"));
    assertThat(delivered)
        .contains(HexFormat.of().formatHex(spans.get(0).getTraceId().toByteArray()))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
    assertThat(spans)
        .filteredOn(span -> span.getName().equals("tell"))
        .extracting(span -> HexFormat.of().formatHex(span.getSpanId().toByteArray()))
        .anyMatch(delivered::contains);
  }

  private static Set<String> names(List<Span> spans) {
    return new TreeSet<>(spans.stream().map(Span::getName).toList());
  }

  /** Each line is an object of the Elastic Common Schema; those of a message name it. */
  private static void expectReadableLogs(String output, String messageId) {
    List<JsonNode> lines =
        output.lines().filter(line -> line.startsWith("{")).map(JSON::readTree).toList();
    assertThat(lines).isNotEmpty().allMatch(line -> line.at("/ecs/version").isString());
    assertThat(lines)
        .filteredOn(line -> messageId.equals(line.path("messageId").asString()))
        .anyMatch(line -> line.path("message").asString().startsWith("Receipted by KR"))
        .anyMatch(line -> line.path("message").asString().startsWith("Delivered"))
        .anyMatch(line -> !line.path("trace.id").asString().isEmpty());
  }

  private static void expectNothingSecret(String logs, String certificate) throws Exception {
    List<String> texts =
        Pattern.compile(">([^<>]{" + SHORTEST_TELLING_TEXT + ",})<")
            .matcher(certificate)
            .results()
            .map(found -> found.group(1).strip())
            .filter(text -> text.length() >= SHORTEST_TELLING_TEXT)
            .toList();
    assertThat(texts).hasSizeGreaterThan(20);
    assertThat(texts).noneMatch(logs::contains);
    String key = Base64.getEncoder().encodeToString(TestPki.BD.privateKey().getEncoded());
    assertThat(logs)
        .doesNotContain("hush", "token-of-a-single-window", "changeit", key.substring(40, 80));
  }
}
