// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.partner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.http.Transport;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.security.Encryption;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.security.Signing;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;
import org.crossborder.conformance.suite.Witness;
import org.jspecify.annotations.Nullable;

/** The suite as trading partner of the gateway under test: makes messages, and sends them. */
public final class Partner implements Witness {
  private final PMode pmode;
  private final Stranger stranger;
  private final Transport transport;
  private final Clock clock;
  private final Random random;
  private final Observations observations;

  public Partner(PMode pmode, Stranger stranger, Transport transport, Clock clock) {
    this(pmode, stranger, transport, clock, new SecureRandom().nextLong());
  }

  /**
   * One whose ids and documents can be made again.
   *
   * @param seed ids and documents follow from it; keys and nonces never do
   */
  public Partner(PMode pmode, Stranger stranger, Transport transport, Clock clock, long seed) {
    this(pmode, stranger, transport, Observations.live(clock), seed);
  }

  /**
   * One that learns from these observations.
   *
   * @param seed ids and documents follow from it; keys and nonces never do
   */
  public Partner(
      PMode pmode, Stranger stranger, Transport transport, Observations observations, long seed) {
    this.pmode = pmode;
    this.stranger = stranger;
    this.transport = transport;
    this.clock = observations.clock();
    this.random = new Random(seed);
    this.observations = observations;
  }

  /** What is learned from outside. */
  public Observations observations() {
    return observations;
  }

  /** How both have agreed to speak. */
  public PMode pmode() {
    return pmode;
  }

  /** The clock that messages are dated by. */
  public Clock clock() {
    return clock;
  }

  /** A message that does all right, with one small XML document. */
  public Outgoing message() {
    return message(List.of(document("document")));
  }

  /** A message that does all right, with these payloads. */
  public Outgoing message(List<Payload> payloads) {
    return Outgoing.of(
        header(pmode.service(), pmode.serviceType(), pmode.action()),
        payloads,
        Signing.of(pmode.profile(), pmode.ownKeys().signing()),
        Encryption.of(pmode.profile(), pmode.theirKeys().encryption()));
  }

  /** A message to the test service (ebMS 3.0 Core, 5.2.2.8). */
  public Outgoing ping() {
    return message()
        .saying(
            message ->
                header(UserMessage.TEST_SERVICE, null, UserMessage.TEST_ACTION)
                    .withParts(message.parts()));
  }

  /** Someone that the gateway under test does not know. */
  public Stranger stranger() {
    return stranger;
  }

  /** TLS as it is spoken with the gateway under test. */
  public SSLContext tls() {
    return transport.tls();
  }

  /** How long the gateway under test may take to answer. */
  public Duration patience() {
    return transport.patience();
  }

  /** An id that no other has, without a domain. */
  public synchronized String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** So many bytes that do not compress. */
  public synchronized byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  /**
   * Looks at something beside HTTP, and remembers what was seen.
   *
   * @param what names it; the same each time
   */
  public String see(String what, Observations.Words look) throws IOException {
    return observations.read(pmode.url().toString(), what, look);
  }

  /** A small XML document, compressed. */
  public Payload document(String name) {
    String content =
        "<conformance xmlns=\"urn:crossborder:conformance\">%s %s</conformance>"
            .formatted(name, id());
    return new Payload(
        name + "-" + id() + "@conformance",
        "application/xml",
        content.getBytes(StandardCharsets.UTF_8),
        true);
  }

  /** Packs and sends once. */
  public Delivered send(Outgoing message) throws IOException {
    return send(message.pack());
  }

  /** Sends once. */
  public Delivered send(Packed packed) throws IOException {
    HttpBody body = packed.body();
    Exchange asked = Exchange.asked(pmode.url().toString(), body.contentType(), body.bytes());
    Exchange seen = observations.see(asked, () -> posted(asked, body));
    HttpAnswer http =
        new HttpAnswer(seen.status(), new HttpBody(seen.receivedType(), seen.received()));
    return new Delivered(
        seen.sent() == body.bytes()
            ? packed
            : packed.recorded(new HttpBody(seen.sentHead(), seen.sent())),
        Answer.read(http, SignatureVerifier.of(pmode.profile(), pmode.theirKeys().signers())));
  }

  private Exchange posted(Exchange asked, HttpBody body) throws IOException {
    HttpAnswer http = transport.post(pmode.url(), body);
    return asked.answered(
        clock.instant(),
        "HTTP " + http.status() + ", " + http.body().contentType(),
        http.body().bytes());
  }

  @Override
  public List<Exchange> exchanges() {
    return observations.all();
  }

  private UserMessage header(String service, @Nullable String serviceType, String action) {
    return new UserMessage(
        id() + "@conformance",
        null,
        clock.instant(),
        pmode.own(),
        pmode.theirs(),
        pmode.agreement(),
        service,
        serviceType,
        action,
        id() + "@conformance",
        pmode.properties(),
        List.of());
  }
}
