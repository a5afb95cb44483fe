// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.crossborder.gateway.configuration.KafkaProperties;
import org.jspecify.annotations.Nullable;

/** How a cluster is spoken to: Kafka's own client settings, of which only those of security. */
final class KafkaSecurity {
  private static final String PROTOCOL = "security.protocol";
  private static final String NAMES = "ssl.endpoint.identification.algorithm";

  private KafkaSecurity() {}

  /**
   * The settings.
   *
   * @throws WrongConfigurationException if they are others, cannot be read, or protect too little
   */
  static Map<String, String> of(String name, KafkaProperties cluster) {
    String option = "crossborder.gateway.channels.kafka." + name;
    Map<String, String> settings = read(option, cluster.client());
    String protocol = settings.getOrDefault(PROTOCOL, "PLAINTEXT").trim().toUpperCase(Locale.ROOT);
    boolean tls = protocol.equals("SSL") || protocol.equals("SASL_SSL");
    if (!tls && !cluster.plaintext()) {
      throw new WrongConfigurationException(
          option
              + " has no client file with security.protocol=SSL or SASL_SSL; say plaintext: true if"
              + " documents may go unencrypted");
    }
    if (tls && !settings.getOrDefault(NAMES, "https").equals("https")) {
      throw new WrongConfigurationException(
          option + ".client must not set " + NAMES + ": the broker's name is always checked");
    }
    return settings;
  }

  private static Map<String, String> read(String option, @Nullable Path file) {
    Map<String, String> settings = new TreeMap<>();
    if (file == null) {
      return settings;
    }
    Properties properties = new Properties();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongConfigurationException(option + ".client cannot be read: " + e, e);
    }
    for (String setting : properties.stringPropertyNames()) {
      if (!setting.matches("(security|ssl|sasl)\\..+")) {
        throw new WrongConfigurationException(
            option + ".client may have settings of security, ssl and sasl alone, not " + setting);
      }
      settings.put(setting, properties.getProperty(setting));
    }
    return settings;
  }
}
