// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

class DatabasePasswordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.password: hush",
        "spring: {datasource: {password: hush}}",
        "spring.datasource.url: jdbc:postgresql://db/gateway?user=a&password=hush"
      })
  void whatIsWrittenInTheConfigurationIsRefusedWithoutBeingRepeated(String yaml) {
    assertThatExceptionOfType(WrongConfigurationException.class)
        .isThrownBy(() -> DatabasePassword.requireKeptApart(environment(yaml)))
        .withMessageContaining("SPRING_DATASOURCE_PASSWORD")
        .withMessageNotContaining("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.username: sa",
        "spring.datasource.password: \"\"",
        "spring.datasource.password: \"${CROSSBORDER_DATABASE_PASSWORD:}\""
      })
  void anEmptyOneAndAPlaceholderAreTaken(String yaml) {
    assertThatCode(() -> DatabasePassword.requireKeptApart(environment(yaml)))
        .doesNotThrowAnyException();
  }

  @Test
  void oneFromTheEnvironmentIsTaken() throws IOException {
    StandardEnvironment environment = environment("spring.datasource.username: gateway");
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("a file", Map.of("spring.datasource.password", "hush")));
    assertThatCode(() -> DatabasePassword.requireKeptApart(environment)).doesNotThrowAnyException();
  }

  private static StandardEnvironment environment(String yaml) throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("site", new ByteArrayResource(yaml.getBytes(UTF_8)))
        .forEach(environment.getPropertySources()::addFirst);
    return environment;
  }
}
