// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.configuration.RetryProperties;
import org.crossborder.gateway.pmode.OverriddenPModes;
import org.crossborder.gateway.pmode.PModeOverride;
import org.crossborder.gateway.pmode.yaml.PModeFiles;
import org.crossborder.gateway.pmode.yaml.WatchedPModeFiles;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.StoredTrust;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** The P-Modes of a gateway, from its configuration and the trust data that it last kept. */
final class ConfiguredPModes {
  private static final String PREFIX = "crossborder.gateway.";

  private ConfiguredPModes() {}

  /**
   * @return empty if the gateway has kept no snapshot yet
   * @throws IllegalArgumentException if its P-Mode files have mistakes
   */
  static Optional<OverriddenPModes> of(Path configuration, Clock clock) throws IOException {
    Binder binder = binder(configuration);
    StoredTrust stored =
        SnapshotClient.stored(required(binder, "home", Path.class).resolve("trust"));
    Supplier<List<PModeOverride>> overrides =
        binder
            .bind(PREFIX + "pmodes", Bindable.of(Path.class))
            .map(path -> new WatchedPModeFiles(new PModeFiles(path), reading -> {}))
            .<Supplier<List<PModeOverride>>>map(files -> files::current)
            .orElse(List::of);
    String party = required(binder, "party", String.class);
    RetryProperties retry = binder.bindOrCreate(PREFIX + "retry", RetryProperties.class);
    return new TrustedPModes(stored::current, party, retry.schedule(), overrides, clock)
        .overridden();
  }

  private static <T> T required(Binder binder, String option, Class<T> type) throws IOException {
    return binder
        .bind(PREFIX + option, Bindable.of(type))
        .orElseThrow(() -> new IOException("The configuration does not say " + PREFIX + option));
  }

  /** As at the gateway's start: the file, and the environment for its placeholders. */
  private static Binder binder(Path configuration) throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load(configuration.toString(), new FileSystemResource(configuration))
        .forEach(environment.getPropertySources()::addLast);
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment);
  }
}
