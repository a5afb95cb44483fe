// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLHandshakeException;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.webhook.Disguise.Attempt;
import org.crossborder.conformance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the JDK's own client is answered, and what is heard of it. */
class WebhookListenerTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final World WORLD = World.make(CLOCK.instant());

  private final List<Exchange> wire = new CopyOnWriteArrayList<>();
  private final WebhookListener listener =
      new WebhookListener(
          URI.create("https://localhost:0/events"),
          ListenerCertificates.of(WORLD, "localhost", CLOCK.instant()),
          CLOCK);
  private final HttpClient gateway =
      HttpClient.newBuilder()
          .sslContext(new TlsSetting(List.of(WORLD.serverAnchor()), null).context())
          .build();

  @BeforeEach
  void open() throws IOException {
    listener.open();
    listener.open();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void theFirstTryIsAnsweredAsScriptedAndOthersAreTaken() throws Exception {
    Hearing hearing = listener.hear("one", Reply.REFUSED, wire::add);
    assertThat(told("one").statusCode()).isEqualTo(503);
    assertThat(told("one").statusCode()).isEqualTo(204);
    assertThat(hearing.tellings()).extracting(Telling::sha256).containsExactly("one", "one");
    assertThat(wire).extracting(Exchange::sentHead).containsExactly("HTTP 503", "HTTP 204");
  }

  @Test
  void whoListensToOneDocumentHearsNothingOfOthers() throws Exception {
    Hearing one = listener.hear("one", Reply.GONE, wire::add);
    Hearing two = listener.hear("two", Reply.REFUSED, wire::add);
    assertThat(told("two").statusCode()).isEqualTo(503);
    assertThat(told("three").statusCode()).isEqualTo(204);
    assertThat(one.tellings()).isEmpty();
    assertThat(two.tellings()).hasSize(1);
  }

  @Test
  void whatNamesNoDocumentIsTakenAndCounted() throws Exception {
    assertThat(posted(listener.url(), "no JSON").statusCode()).isEqualTo(204);
    assertThat(listener.strays()).isEqualTo(1);
  }

  @Test
  void anotherPlaceIsNamed() throws Exception {
    listener.hear("one", Reply.redirect(listener.elsewhere()), wire::add);
    HttpResponse<String> answer = told("one");
    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(listener.url().resolve("/events/elsewhere").toString());
  }

  @Test
  void noAnswerIsNone() throws Exception {
    Hearing hearing = listener.hear("one", Reply.NONE, wire::add);
    assertThatThrownBy(() -> told("one")).isInstanceOf(IOException.class);
    assertThat(hearing.first(PATIENCE)).isPresent();
  }

  @Test
  void whoDoesNotBelieveAnotherCertificateTellsNothing() throws Exception {
    ListenerCertificates all = listener.certificates();
    Hearing hearing = listener.hear("one", Reply.TAKEN, wire::add);
    told("one");
    try (Disguise disguise = listener.disguise(all.strangers(), wire::add)) {
      assertThatThrownBy(() -> told("one")).isInstanceOf(SSLHandshakeException.class);
      assertThat(disguise.await(PATIENCE)).get().extracting(Attempt::told).isEqualTo(false);
    }
    assertThat(told("one").statusCode()).isEqualTo(204);
    assertThat(hearing.tellings()).hasSize(2);
  }

  @Test
  void whoBelievesAnotherCertificateIsHeardAndNotAnswered() throws Exception {
    ListenerCertificates all = listener.certificates();
    HttpClient credulous =
        HttpClient.newBuilder()
            .sslContext(new TlsSetting(all.strangers().chain(), null).context())
            .build();
    try (Disguise disguise = listener.disguise(all.strangers(), wire::add)) {
      assertThatThrownBy(
              () -> credulous.send(request(listener.url(), "{}"), BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
      assertThat(disguise.await(PATIENCE)).get().extracting(Attempt::told).isEqualTo(true);
    }
    assertThat(wire).singleElement().satisfies(said -> assertThat(said.received()).isNotEmpty());
  }

  private HttpResponse<String> told(String sha256) throws Exception {
    return posted(
        listener.url(), "{\"data\": {\"document\": {\"sha256\": \"%s\"}}}".formatted(sha256));
  }

  private HttpResponse<String> posted(URI url, String body) throws Exception {
    return gateway.send(request(url, body), BodyHandlers.ofString());
  }

  private static HttpRequest request(URI url, String body) {
    return HttpRequest.newBuilder(url)
        .timeout(PATIENCE)
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
