// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.crossborder.gateway.application.Asking.Answer;
import org.crossborder.gateway.application.Asking.Piece;
import org.crossborder.gateway.msh.Packaged;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten times what it can take, from its single window and from a partner at once, on a heap of 256
 * MB: the process does not end, each refusal says when to come again, and everything that was
 * promised, before, meanwhile and after, comes to its end once.
 *
 * <p>{@code -Doverload.seconds=120} for two minutes of it instead of the 15 seconds of each build.
 */
class OverloadTest {
  private static final int SECONDS = Integer.getInteger("overload.seconds", 15);
  private static final int CALIBRATION = Math.max(5, SECONDS / 6);
  private static final int CLIENTS = 4;
  private static final int TIMES = 10;
  private static final int PREPARED = 120 + 4 * SECONDS;

  /** Far more than it takes: a loaded machine is slow, not wrong. */
  private static final Duration PATIENCE = Duration.ofMinutes(4).plusSeconds(SECONDS * 5L);

  @TempDir Path folder;
  private final AtomicInteger numbers = new AtomicInteger();
  private SealAuthority bdSeals;
  private SealAuthority krSeals;

  @Test
  void underTenTimesWhatItCanTakeItLosesNothingAndSaysNo() throws Exception {
    bdSeals = new SealAuthority("BD");
    krSeals = new SealAuthority("KR");
    TestTrust trust = new TestTrust();
    SingleWindow window = SingleWindow.start(Files.createDirectories(folder.resolve("window")));
    try (TestGateway bd =
            TestGateway.of(
                Files.createDirectories(folder.resolve("bd")),
                TestPki.BD,
                () -> PModes.derive(snapshot(trust).snapshot(), "BD", Instant.now()));
        SmallGateway kr =
            new SmallGateway(
                folder.resolve("kr"),
                window.webhook(),
                as4 -> {
                  trust.publish(Register.bothWays(bd.url(), as4, bdSeals, krSeals));
                  return snapshot(trust);
                })) {
      Asking submitting = new Asking(kr.client(), () -> submission(kr), OverloadTest::submitted);
      Leg leg = leg(trust);
      Asking sending = new Asking(kr.client(), () -> message(kr, leg), OverloadTest::received);

      calibrate(submitting, sending, CALIBRATION); // the first ones also warm it up
      submitting.prepare(PREPARED);
      sending.prepare(PREPARED);
      submitting.counts();
      sending.counts();
      calibrate(submitting, sending, CALIBRATION);
      double submissions = rate("Submissions", submitting.counts());
      double messages = rate("AS4 messages", sending.counts());
      overload(submitting, submissions, sending, messages);
      report("Submissions", submissions, submitting);
      report("AS4 messages", messages, sending);

      assertThat(kr.isAlive()).as("it still runs").isTrue();
      assertThat(submitting.dishonest).isEmpty();
      assertThat(sending.dishonest).isEmpty();
      submitting.askUntilTaken(CLIENTS);
      sending.askUntilTaken(CLIENTS);
      everythingComesToItsEndOnce(submitting.taken, sending.taken, bd, window);
      assertThat(Files.readString(kr.log())).doesNotContain("OutOfMemoryError");
    } finally {
      window.stop();
    }
  }

  private static TrustedSnapshot snapshot(TestTrust trust) {
    return trust.current().orElseThrow();
  }

  private static Leg leg(TestTrust trust) {
    return PModes.derive(snapshot(trust).snapshot(), "BD", Instant.now()).all().stream()
        .flatMap(pmode -> pmode.legs().stream())
        .filter(leg -> leg.receiver().party().equals("KR"))
        .filter(leg -> leg.businessInfo().action().equals(TradeDocuments.DOCUMENT))
        .findFirst()
        .orElseThrow();
  }

  /** A new document of KR's for BD, from the single window. */
  private Piece submission(SmallGateway kr) {
    String number = "KR-OVERLOAD-" + numbers.incrementAndGet();
    return new Piece(number, kr.submission(number, krSeals.seal(document(number))));
  }

  /** A new document of BD's for KR, from its gateway. */
  private Piece message(SmallGateway kr, Leg leg) {
    String number = "BD-OVERLOAD-" + numbers.incrementAndGet();
    String messageId = number + "@bd.example";
    Packaged packaged =
        Packaged.document(messageId, bdSeals.seal(document(number)), TestPki.BD, leg, folder);
    HttpRequest request =
        HttpRequest.newBuilder(kr.as4())
            .header("Content-Type", packaged.contentType())
            .POST(BodyPublishers.ofByteArray(packaged.body()))
            .build();
    return new Piece(messageId, request);
  }

  private static byte[] document(String number) {
    try {
      return ClusterIT.document(number);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer submitted(HttpResponse<String> response) {
    return switch (response.statusCode()) {
      case 200, 202 -> Answer.TAKEN;
      case 503 ->
          saysWhen(response) && response.body().contains("urn:crossborder:problem:unavailable")
              ? Answer.REFUSED
              : Answer.DISHONEST;
      default -> Answer.DISHONEST;
    };
  }

  private static Answer received(HttpResponse<String> response) {
    return switch (response.statusCode()) {
      case 200 ->
          response.body().contains("NonRepudiationInformation") ? Answer.TAKEN : Answer.DISHONEST;
      case 503 ->
          saysWhen(response) && response.body().contains("EBMS:0202")
              ? Answer.REFUSED
              : Answer.DISHONEST;
      default -> Answer.DISHONEST;
    };
  }

  private static boolean saysWhen(HttpResponse<String> response) {
    return response.headers().firstValueAsLong("Retry-After").orElse(0) > 0;
  }

  /** So many clients of each kind, each with its next document once it has its answer. */
  private static void calibrate(Asking submitting, Asking sending, int seconds) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(2 * CLIENTS);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (Asking asking : List.of(submitting, sending)) {
      for (int client = 0; client < CLIENTS; client++) {
        clients.execute(
            () -> {
              while (System.nanoTime() < until) {
                asking.askAndWait();
              }
            });
      }
    }
    clients.shutdown();
    assertThat(clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private static double rate(String what, Map<Answer, Long> counts) {
    assertThat(counts.get(Answer.TAKEN)).as("%s: %s", what, counts).isPositive();
    return counts.get(Answer.TAKEN) / (double) CALIBRATION;
  }

  /** An open loop: each comes when it is its time, whether or not others are answered. */
  private static void overload(
      Asking submitting, double submissions, Asking sending, double messages) throws Exception {
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    clock.scheduleAtFixedRate(submitting::ask, 0, period(submissions), TimeUnit.NANOSECONDS);
    clock.scheduleAtFixedRate(sending::ask, 0, period(messages), TimeUnit.NANOSECONDS);
    Thread.sleep(Duration.ofSeconds(SECONDS).toMillis());
    clock.shutdownNow();
    assertThat(clock.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    submitting.awaitAnswers();
    sending.awaitAnswers();
  }

  private static long period(double sustainable) {
    return Math.max(1, (long) (TimeUnit.SECONDS.toNanos(1) / (sustainable * TIMES)));
  }

  private static void report(String what, double sustainable, Asking asking) {
    Map<Answer, Long> counts = asking.counts();
    System.out.printf(
        "Overload: %s: %.1f/s sustainable, %d s at %.0f/s: %s, not answered: %s%n",
        what, sustainable, SECONDS, sustainable * TIMES, counts, asking.failures);
    assertThat(counts.get(Answer.TAKEN)).as(what).isPositive();
    assertThat(counts.get(Answer.REFUSED)).as(what).isPositive();
  }

  /** BD has each submission, and the single window each message, once in effect; and no others. */
  private static void everythingComesToItsEndOnce(
      Set<String> submitted, Set<String> received, TestGateway bd, SingleWindow window)
      throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    Set<String> delivered = delivered(window);
    while (!(bd.reception.messages.size() >= submitted.size() + received.size()
        && delivered.size() >= received.size())) {
      assertThat(Instant.now())
          .as(
              "%d at BD of %d submitted and %d acknowledgements; %d delivered of %d",
              bd.reception.messages.size(),
              submitted.size(),
              received.size(),
              delivered.size(),
              received.size())
          .isBefore(until);
      Thread.sleep(500);
      delivered = delivered(window);
    }
    assertThat(delivered).isEqualTo(received);
    assertThat(numbers(bd)).containsExactlyInAnyOrderElementsOf(submitted);
  }

  private static List<String> numbers(TestGateway bd) {
    Predicate<ReceivedMessage> document =
        message -> message.leg().businessInfo().action().equals(TradeDocuments.DOCUMENT);
    return bd.reception.messages.stream()
        .filter(document)
        .map(message -> bd.reception.payloads.get(message.userMessage().messageInfo().messageId()))
        .map(payloads -> number(new String(payloads.get(0), UTF_8)))
        .toList();
  }

  private static String number(String document) {
    return document.replaceFirst("(?s).*(KR-OVERLOAD-[0-9]+).*", "$1");
  }

  /** The MessageIds of all deliveries; one that was made twice counts once. */
  private static Set<String> delivered(SingleWindow window) {
    Set<String> subjects = new HashSet<>();
    window
        .findAll(postRequestedFor(anyUrl()))
        .forEach(
            request -> {
              JsonNode event = JsonMapper.shared().readTree(request.getBodyAsString());
              if (event.path("type").asString().equals("org.crossborder.document.delivery")) {
                subjects.add(event.path("subject").asString());
              }
            });
    return subjects;
  }
}
