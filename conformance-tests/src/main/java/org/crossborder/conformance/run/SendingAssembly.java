// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.ServerKeys;
import org.crossborder.conformance.counterpart.ServerKeys.Defect;
import org.crossborder.conformance.counterpart.ServerPki;
import org.crossborder.conformance.counterpart.Station;
import org.crossborder.conformance.counterpart.Times;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.trigger.Documents;
import org.crossborder.conformance.trigger.MessageTrigger;
import org.crossborder.conformance.trigger.PersonTrigger;
import org.crossborder.conformance.trigger.RestTrigger;
import org.crossborder.conformance.trigger.Trigger;
import org.crossborder.conformance.twoway.Both;
import org.jspecify.annotations.Nullable;

/** Makes of the member {@code sending} the suite's receiving end, or the channel it pulls from. */
record SendingAssembly(RunFile file, SendingSetting setting, KeyFile keys, Line line) {
  private static final int SECONDS = 60;
  private static final int SECONDS_OF_A_PERSON = 600;

  Station station() {
    URI listen = required("listen", setting.listen());
    return new Station(listen, serverKeys(listen), replies(), trigger(), times());
  }

  Channel channel() {
    return new Channel(
        required("channel", setting.channel()),
        line::partner,
        replies(),
        trigger(),
        times().first());
  }

  Both both(Station station) {
    return new Both(line::partner, station, request(), times().first());
  }

  /** The same where the suite cannot be reached, and pulls the reply. */
  Both bothPulling() {
    return new Both(line::partner, channel(), request(), times().first());
  }

  private Supplier<Payload> request() {
    String request = setting.request();
    return request == null
        ? () -> line.partner().document("request")
        : () -> document(file.resolve(request));
  }

  private static Payload document(Path file) {
    try {
      return new Payload(
          UUID.randomUUID() + "@conformance", "application/xml", Files.readAllBytes(file), true);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private Replies replies() {
    return new Replies(line.pmode(), line.stranger(), line.clock());
  }

  private ServerKeys serverKeys(URI listen) {
    Map<Defect, Credential> defective = new EnumMap<>(Defect.class);
    keys.find("server-expired").ifPresent(key -> defective.put(Defect.EXPIRED, key));
    keys.find("server-other-name").ifPresent(key -> defective.put(Defect.OTHER_NAME, key));
    defective.put(
        Defect.SELF_SIGNED, ServerPki.selfSigned(listen.getHost(), line.clock().instant()));
    return new ServerKeys(keys.require("server"), defective);
  }

  private Trigger trigger() {
    return switch (setting.trigger()) {
      case "rest" -> rest(required("rest", setting.rest()));
      case "person" ->
          new PersonTrigger(
              new PrintWriter(System.err, true, StandardCharsets.UTF_8),
              file.resolve("your-turn.json"));
      case "message" ->
          new MessageTrigger(
              line::partner,
              required("service", setting.service()),
              required("action", setting.action()));
      default ->
          throw new IllegalArgumentException(
              "There is no trigger '" + setting.trigger() + "'; there are rest, person, message");
    };
  }

  private Trigger rest(SendingSetting.Rest rest) {
    String anchor = rest.tlsAnchor();
    TlsSetting tls =
        new TlsSetting(anchor == null ? List.of() : Certificates.read(file.resolve(anchor)), null);
    return new RestTrigger(
        new RestTrigger.Setting(
            rest.submit(),
            tls,
            token(file.resolve(rest.tokenFile())),
            Objects.requireNonNullElse(rest.mediaType(), "application/xml")),
        Documents.in(file.resolve(rest.documents())));
  }

  private static String token(Path tokenFile) {
    try {
      return Files.readString(tokenFile).strip();
    } catch (IOException missing) {
      throw new IllegalArgumentException("The token cannot be read from " + tokenFile, missing);
    }
  }

  private Times times() {
    boolean person = setting.trigger().equals("person");
    return new Times(
        seconds(setting.firstSeconds(), person ? SECONDS_OF_A_PERSON : SECONDS),
        seconds(setting.retrySeconds(), SECONDS),
        optional(setting.expirySeconds()),
        optional(setting.answerSeconds()));
  }

  private static Duration seconds(@Nullable Integer said, int otherwise) {
    return Duration.ofSeconds(Objects.requireNonNullElse(said, otherwise));
  }

  private static @Nullable Duration optional(@Nullable Integer said) {
    return said == null ? null : Duration.ofSeconds(said);
  }

  private static <T> T required(String member, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("The plan needs 'sending: " + member + "'");
    }
    return value;
  }
}
