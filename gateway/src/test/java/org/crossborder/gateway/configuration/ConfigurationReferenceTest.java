// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/**
 * docs/configuration.yml has every option with its consequence. Where options have changed, {@code
 * -Dconfiguration.write=true} writes it anew.
 */
class ConfigurationReferenceTest {
  private static final Path FILE = Path.of("..", "docs", "configuration.yml");

  @Test
  void everyOptionSaysItsConsequence() throws IOException {
    assertThat(ConfigurationReference.print().undocumented())
        .as("options whose record has no @param for them")
        .isEmpty();
  }

  @Test
  void theReferenceIsInStepWithTheOptions() throws IOException {
    String printed = ConfigurationReference.print().text();
    if (Boolean.getBoolean("configuration.write")) {
      Files.writeString(FILE, printed);
    }
    assertThat(Files.readString(FILE))
        .as("write it anew: -Dtest=ConfigurationReferenceTest -Dconfiguration.write=true")
        .isEqualTo(printed);
  }

  @Test
  void theReferenceIsYaml() throws IOException {
    assertThat(new YamlPropertySourceLoader().load("reference", new FileSystemResource(FILE)))
        .hasSize(1);
  }
}
