// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.backend.Abroad;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.backend.NationalApi;
import org.crossborder.conformance.backend.NationalSide;
import org.crossborder.conformance.backend.PartnerAbroad;
import org.crossborder.conformance.trigger.Documents;
import org.crossborder.conformance.webhook.ListenerCertificates;
import org.crossborder.conformance.webhook.Webhook;
import org.crossborder.conformance.webhook.WebhookKey;
import org.crossborder.conformance.webhook.WebhookListener;
import org.crossborder.conformance.world.World;
import org.jspecify.annotations.Nullable;

/** Makes of the member {@code national} what it names. */
record NationalAssembly(
    TargetRunFile file, NationalSetting setting, World world, Duration patience, Clock clock) {
  private static final int LARGEST = 10 * 1024 * 1024;

  NationalSide side() throws IOException {
    String anchor = setting.tlsAnchor();
    TlsSetting tls =
        new TlsSetting(anchor == null ? List.of() : Certificates.read(file.resolve(anchor)), null);
    NationalSetting.FromAbroad abroad = setting.abroad();
    NationalSetting.Told told = setting.webhook();
    return new NationalSide(
        new NationalApi(setting.url(), tls, patience, clock),
        tokens(),
        setting.recipient(),
        Documents.in(file.resolve(setting.documents()))::next,
        Objects.requireNonNullElse(setting.largestDocument(), LARGEST),
        setting.queue(),
        abroad == null ? null : partner(abroad),
        told == null ? null : webhook(told));
  }

  private Webhook webhook(NationalSetting.Told told) throws IOException {
    URI listen = told.listen();
    if (!"https".equals(listen.getScheme()) || listen.getHost() == null) {
      throw new IllegalArgumentException("national.webhook.listen has to be https: " + listen);
    }
    if ((told.name() == null) != (told.operatorTokenFile() == null)) {
      throw new IllegalArgumentException(
          "national.webhook needs both name and operator-token-file");
    }
    return new Webhook(
        new WebhookListener(
            listen, ListenerCertificates.of(world, listen.getHost(), clock.instant()), clock),
        WebhookKey.parse(Files.readString(file.resolve(told.keyFile()))),
        told.name());
  }

  private Abroad partner(NationalSetting.FromAbroad abroad) {
    Line line = RunFile.read(file.resolve(abroad.run())).line(clock);
    return new PartnerAbroad(line::partner, Documents.in(file.resolve(abroad.documents()))::next);
  }

  private Map<Caller, String> tokens() throws IOException {
    Map<Caller, String> tokens = new EnumMap<>(Caller.class);
    put(tokens, Caller.SINGLE_WINDOW, setting.tokenFile());
    put(tokens, Caller.WATCHER, setting.watcherTokenFile());
    NationalSetting.Told told = setting.webhook();
    put(tokens, Caller.OPERATOR, told == null ? null : told.operatorTokenFile());
    return tokens;
  }

  private void put(Map<Caller, String> tokens, Caller caller, @Nullable String tokenFile)
      throws IOException {
    if (tokenFile != null) {
      tokens.put(caller, Files.readString(file.resolve(tokenFile)).strip());
    }
  }
}
