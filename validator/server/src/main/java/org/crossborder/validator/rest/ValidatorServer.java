// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.schemapack.InstalledPacks;
import org.crossborder.validation.schemapack.PackSigners;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The validator as a server. */
@SpringBootApplication
@EnableConfigurationProperties(ValidatorProperties.class)
public class ValidatorServer {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  CurrentValidator currentValidator(ValidatorProperties properties)
      throws IOException, CertificateException {
    IntakeLimits usual = IntakeLimits.DEFAULT;
    return new CurrentValidator(
        new IntakeLimits(
            Math.toIntExact(properties.document().toBytes()),
            usual.depth(),
            usual.elements(),
            usual.attributes(),
            usual.attributeLength(),
            usual.textLength(),
            usual.namespaces(),
            usual.processingInstructions()),
        installed(properties));
  }

  private static @Nullable InstalledPacks installed(ValidatorProperties properties)
      throws IOException, CertificateException {
    Path directory = properties.packs();
    Path signers = properties.packSigners();
    return directory == null || signers == null
        ? null
        : new InstalledPacks(directory, PackSigners.read(signers));
  }
}
