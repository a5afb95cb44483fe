// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client over a real connection: it takes what it asked for, and nothing else. */
class TsaClientTest {
  private static final Instant TIME = Instant.parse("2026-11-22T12:00:00Z");
  private static final TimestampAuthority AUTHORITY =
      TimestampAuthority.until(Instant.parse("2036-01-01T00:00:00Z"));
  private static final byte[] MESSAGE = "message".getBytes(UTF_8);

  private TimestampServer server;

  @BeforeEach
  void start() throws IOException {
    server = TimestampServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void bringsATokenOfTheMessage() throws Exception {
    byte[] der = ask(server.answering("/", 200, request -> AUTHORITY.answer(request, TIME)));
    TimestampToken token = TimestampToken.parse(der);
    assertThat(token.time()).isEqualTo(TIME);
    assertThat(token.latest()).isEqualTo(TIME.plusSeconds(1));
    assertThat(token.earliest()).isEqualTo(TIME.minusSeconds(1));
    assertThat(token.covers(MESSAGE)).isTrue();
    assertThat(token.covers("other".getBytes(UTF_8))).isFalse();
    assertThat(token.signer()).contains(AUTHORITY.certificate());
    assertThat(token.nonce()).isPresent();
  }

  @Test
  void refusesATokenForAnotherNonce() {
    URI replaying =
        server.answering(
            "/",
            200,
            request ->
                AUTHORITY.answer(
                    of(new TimeStampRequest(request).getMessageImprintDigest(), BigInteger.ONE),
                    TIME));
    assertRefused(replaying, "another time-stamp");
  }

  @Test
  void refusesATokenOfAnotherMessage() {
    URI other =
        server.answering(
            "/",
            200,
            request -> {
              byte[] changed = new TimeStampRequest(request).getMessageImprintDigest();
              changed[0]++;
              return AUTHORITY.answer(of(changed, new TimeStampRequest(request).getNonce()), TIME);
            });
    assertRefused(other, "another time-stamp");
  }

  @Test
  void saysWhatTheServerSays() {
    assertRefused(server.answering("/", 503, request -> new byte[0]), "HTTP status 503");
  }

  @Test
  void refusesWhatIsNoResponse() {
    assertRefused(
        server.answering("/", 200, request -> "<html/>".getBytes(UTF_8)), "no time-stamp response");
  }

  @Test
  void readsNoMoreThanItsBound() {
    assertRefused(server.answering("/", 200, request -> new byte[1 << 20]), "more than");
  }

  @Test
  void waitsNoLongerThanItsTime() {
    CountDownLatch over = new CountDownLatch(1);
    URI slow =
        server.answering(
            "/",
            200,
            request -> {
              try {
                over.await(10, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new byte[0];
            });
    assertThatThrownBy(() -> client(slow, Duration.ofMillis(200)).timestamp(MESSAGE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("did not answer");
    over.countDown();
  }

  @Test
  void speaksHttpOnly() {
    assertThatThrownBy(() -> client(URI.create("file:///etc/passwd"), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] of(byte[] digest, BigInteger nonce) throws IOException {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(NISTObjectIdentifiers.id_sha256, digest, nonce).getEncoded();
  }

  private static void assertRefused(URI tsa, String why) {
    assertThatThrownBy(() -> ask(tsa)).isInstanceOf(IOException.class).hasMessageContaining(why);
  }

  private static byte[] ask(URI tsa) throws IOException, InterruptedException {
    return client(tsa, Duration.ofSeconds(10)).timestamp(MESSAGE);
  }

  private static TsaClient client(URI tsa, Duration timeout) {
    return new TsaClient(tsa, HttpClient.newHttpClient(), timeout, new SecureRandom());
  }
}
