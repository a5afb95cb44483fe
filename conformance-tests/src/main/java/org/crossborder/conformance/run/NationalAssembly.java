// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/** Makes of the member {@code national} what it names. */
record NationalAssembly(
    TargetRunFile file, NationalSetting setting, Duration patience, Clock clock) {
  private static final int LARGEST = 10 * 1024 * 1024;

  NationalSide side() throws IOException {
    String anchor = setting.tlsAnchor();
    TlsSetting tls =
        new TlsSetting(anchor == null ? List.of() : Certificates.read(file.resolve(anchor)), null);
    NationalSetting.FromAbroad abroad = setting.abroad();
    return new NationalSide(
        new NationalApi(setting.url(), tls, patience, clock),
        tokens(),
        setting.recipient(),
        Documents.in(file.resolve(setting.documents()))::next,
        Objects.requireNonNullElse(setting.largestDocument(), LARGEST),
        setting.queue(),
        abroad == null ? null : partner(abroad));
  }

  private Abroad partner(NationalSetting.FromAbroad abroad) {
    Line line = RunFile.read(file.resolve(abroad.run())).line(clock);
    return new PartnerAbroad(line::partner, Documents.in(file.resolve(abroad.documents()))::next);
  }

  private Map<Caller, String> tokens() throws IOException {
    Map<Caller, String> tokens = new EnumMap<>(Caller.class);
    put(tokens, Caller.SINGLE_WINDOW, setting.tokenFile());
    put(tokens, Caller.WATCHER, setting.watcherTokenFile());
    return tokens;
  }

  private void put(Map<Caller, String> tokens, Caller caller, @Nullable String tokenFile)
      throws IOException {
    if (tokenFile != null) {
      tokens.put(caller, Files.readString(file.resolve(tokenFile)).strip());
    }
  }
}
