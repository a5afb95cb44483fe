// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossborder.gateway.configuration.As4Properties;
import org.crossborder.gateway.security.MshKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundles;

/**
 * The keys of this gateway, old and new during a rollover. They are read again when their bundle is
 * reloaded (reload-on-update), so a new key needs no restart; a bundle that cannot be read then
 * leaves the keys as they were.
 */
final class OwnKeys implements Supplier<List<MshKey>> {
  private static final Logger LOG = LoggerFactory.getLogger(OwnKeys.class);

  private final SslBundles bundles;
  private final List<String> names;
  private final Duration settling;
  private volatile List<GatewayKey> keys;

  OwnKeys(As4Properties as4, SslBundles bundles) {
    this.bundles = bundles;
    this.names = Stream.concat(Stream.of(as4.keyBundle()), as4.keyBundles20().stream()).toList();
    this.settling = as4.settling();
    this.keys = read();
    names.forEach(name -> bundles.addBundleUpdateHandler(name, bundle -> reload()));
  }

  /** Those of the first bundle first. */
  @Override
  public List<MshKey> get() {
    return keys.stream().map(key -> new MshKey(key.key(), key.chain().get(0))).toList();
  }

  /** Of the bundles. */
  List<String> names() {
    return names;
  }

  /** How long a new key waits before it signs. */
  Duration settling() {
    return settling;
  }

  /** Of the first bundle's keys the newest that is valid and has settled, to seal with. */
  GatewayKey sealing(Instant now) {
    List<GatewayKey> own = GatewayKey.all(names.get(0), bundles.getBundle(names.get(0)));
    return own.stream()
        .filter(key -> key.isValid(now))
        .max(
            Comparator.comparing((GatewayKey key) -> !now.isBefore(key.begin().plus(settling)))
                .thenComparing(GatewayKey::begin))
        .orElse(own.get(0));
  }

  private List<GatewayKey> read() {
    return names.stream()
        .flatMap(name -> GatewayKey.all(name, bundles.getBundle(name)).stream())
        .toList();
  }

  /** Reads the keys again; if that fails they stay as they were. */
  void reload() {
    try {
      keys = read();
      LOG.info("Own keys were read again: {}", keys);
    } catch (WrongConfigurationException e) {
      LOG.error("Own keys cannot be read again and stay as they were: {}", e.getMessage());
    }
  }
}
