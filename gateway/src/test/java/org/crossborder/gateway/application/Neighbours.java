// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.validation.Validator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two real gateways that know each other, BD and KR, and the single window of both. */
final class Neighbours implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Longer than the minute for which the same document waits while it is being decided on. */
  private static final Duration LIMIT = Duration.ofSeconds(90);

  final SealAuthority seals = new SealAuthority("BD");
  final TestTrust trust = new TestTrust();
  final SingleWindow singleWindow;
  final RunningGateway bd;
  final RunningGateway kr;

  /** Both with the same further options. */
  Neighbours(Path folder, String... options) throws Exception {
    this(folder.resolve("bd"), List.of(options), folder.resolve("kr"), List.of(options));
  }

  /** Each in a folder of its own, with further options of its own. */
  Neighbours(Path bdFolder, List<String> bdOptions, Path krFolder, List<String> krOptions)
      throws Exception {
    this(bdFolder, bdOptions, krFolder, krOptions, Clock.systemUTC());
  }

  /** With a clock and further options of BD's own. */
  Neighbours(Path folder, Clock clock, String... options) throws Exception {
    this(folder.resolve("bd"), List.of(options), folder.resolve("kr"), List.of(), clock);
  }

  private Neighbours(
      Path bdFolder, List<String> bdOptions, Path krFolder, List<String> krOptions, Clock clock)
      throws Exception {
    singleWindow = SingleWindow.start(Files.createDirectories(bdFolder));
    bd = gateway(bdFolder, "BD", TestPki.BD, clock, bdOptions);
    kr = gateway(krFolder, "KR", TestPki.KR, Clock.systemUTC(), krOptions);
    trust.publish(Register.trusted(bd.as4(), kr.as4(), seals));
  }

  private RunningGateway gateway(
      Path folder, String party, MshKey key, Clock clock, List<String> options) throws Exception {
    return new RunningGateway(
        folder,
        party,
        key,
        trust,
        singleWindow.webhook(),
        "1h",
        clock,
        options.toArray(String[]::new));
  }

  /** A sealed certificate of origin with this number. */
  byte[] certificate(String number) throws Exception {
    return certificate(seals, number);
  }

  /** The same, sealed by this authority. */
  static byte[] certificate(SealAuthority seals, String number) throws Exception {
    return seals.seal(unsealed(number).getBytes(UTF_8));
  }

  private static String unsealed(String number) throws Exception {
    try (InputStream in =
        Validator.class.getResourceAsStream("pack/ubl/examples/certificate-of-origin.xml")) {
      return new String(in.readAllBytes(), UTF_8)
          .replaceFirst("(<cbc:ID[^>]*>)[^<]+(</cbc:ID>)", "$1" + number + "$2");
    }
  }

  /** Submits one in BD for KR; the answer's document. */
  JsonNode submit(String number) throws Exception {
    HttpResponse<String> answer = bd.submit(certificate(number));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JSON.readTree(answer.body());
  }

  /** Submits one and waits until BD knows that KR has accepted it. */
  JsonNode cross(String number) throws Exception {
    return await(bd, submit(number).path("id").asString(), "ACCEPTED");
  }

  /** What this gateway has received as what the other has sent. */
  static JsonNode inbound(RunningGateway gateway, JsonNode sent) throws Exception {
    String messageId = sent.path("messageId").asString();
    return JSON.readTree(gateway.get("/v1/documents?direction=INBOUND").body())
        .path("documents")
        .valueStream()
        .filter(document -> messageId.equals(document.path("messageId").asString()))
        .findFirst()
        .orElseThrow();
  }

  /** The document once it is in this state. */
  static JsonNode await(RunningGateway gateway, JsonNode document, String state) throws Exception {
    return await(gateway, document.path("id").asString(), state);
  }

  /** The document once it is in this state. */
  static JsonNode await(RunningGateway gateway, String id, String state) throws Exception {
    return await(
        id + " is " + state,
        () -> JSON.readTree(gateway.get("/v1/documents/" + id).body()),
        document -> state.equals(document.path("state").asString()));
  }

  /** What is asked for again and again, once it is as wanted. */
  static <T> T await(String what, Callable<T> asked, Predicate<T> wanted) throws Exception {
    Instant until = Instant.now().plus(LIMIT);
    T last = asked.call();
    while (!wanted.test(last)) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("Not within " + LIMIT + ": " + what + "; at last: " + last);
      }
      Thread.sleep(50);
      last = asked.call();
    }
    return last;
  }

  @Override
  public void close() {
    bd.close();
    kr.close();
    singleWindow.stop();
  }
}
