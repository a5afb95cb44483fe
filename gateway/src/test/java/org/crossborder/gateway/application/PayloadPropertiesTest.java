// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.crossborder.gateway.configuration.PayloadProperties;
import org.crossborder.gateway.configuration.S3Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/** A bucket is reached by TLS, with a key that no configuration file holds. */
class PayloadPropertiesTest {
  private static final String KEY = "crossborder.gateway.payloads.s3.secret-key";

  @Test
  void anUnencryptedServiceHasToBeAllowedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> s3("http://objects.example", false))
        .withMessageContaining("plaintext");
    assertThatCode(() -> s3("http://objects.example", true)).doesNotThrowAnyException();
  }

  @Test
  void theKeyIsNotPrinted() {
    assertThat(new PayloadProperties(null, s3("https://objects.example", false)).toString())
        .doesNotContain("hush");
  }

  @Test
  void payloadsAreInOnePlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PayloadProperties(Path.of("/srv"), s3("https://objects.example", false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crossborder.gateway.payloads.s3.secret-key: hush",
        "crossborder.gateway.payloads: {s3: {secretKey: hush}}"
      })
  void aKeyThatIsWrittenInTheConfigurationIsRefusedWithoutBeingRepeated(String yaml) {
    assertThatExceptionOfType(WrongConfigurationException.class)
        .isThrownBy(() -> KeptApart.require(environment(yaml), KEY))
        .withMessageContaining("CROSSBORDER_GATEWAY_PAYLOADS_S3_SECRETKEY")
        .withMessageNotContaining("hush");
  }

  @Test
  void aPlaceholderIsTaken() {
    assertThatCode(() -> KeptApart.require(environment(KEY + ": \"${PAYLOADS_KEY}\""), KEY))
        .doesNotThrowAnyException();
  }

  private static S3Properties s3(String endpoint, boolean plaintext) {
    return new S3Properties(
        URI.create(endpoint),
        "bucket",
        "",
        "us-east-1",
        true,
        "id",
        "hush",
        null,
        plaintext,
        Duration.ofSeconds(30));
  }

  private static StandardEnvironment environment(String yaml) throws Exception {
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("site", new ByteArrayResource(yaml.getBytes(UTF_8)))
        .forEach(environment.getPropertySources()::addFirst);
    return environment;
  }
}
