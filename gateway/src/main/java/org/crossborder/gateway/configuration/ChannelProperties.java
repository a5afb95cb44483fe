// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/**
 * Ways to national systems that do not call the national API. Each is a backend under its name, and
 * the name stands in the history for whoever uses it.
 *
 * @param folders watched folders by name: lower-case letters, digits and hyphens
 * @param jms message brokers by name
 * @param kafka clusters of Apache Kafka by name
 */
public record ChannelProperties(
    Map<@Pattern(regexp = NAME, message = MESSAGE) String, @Valid FolderProperties> folders,
    Map<@Pattern(regexp = NAME, message = MESSAGE) String, @Valid JmsProperties> jms,
    Map<@Pattern(regexp = NAME, message = MESSAGE) String, @Valid KafkaProperties> kafka) {
  private static final String NAME = "[a-z0-9][a-z0-9-]{0,49}";
  private static final String MESSAGE = "must be lower-case letters, digits and hyphens";

  public ChannelProperties {
    folders = folders == null ? Map.of() : Map.copyOf(folders);
    jms = jms == null ? Map.of() : Map.copyOf(jms);
    kafka = kafka == null ? Map.of() : Map.copyOf(kafka);
  }
}
