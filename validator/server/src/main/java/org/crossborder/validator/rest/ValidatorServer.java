// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.time.Clock;
import org.crossborder.validation.Validator;
import org.crossborder.validation.intake.IntakeLimits;
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
  Validator validator(ValidatorProperties properties) {
    IntakeLimits usual = IntakeLimits.DEFAULT;
    Validator validator =
        Validator.create(
            new IntakeLimits(
                Math.toIntExact(properties.document().toBytes()),
                usual.depth(),
                usual.elements(),
                usual.attributes(),
                usual.attributeLength(),
                usual.textLength(),
                usual.namespaces(),
                usual.processingInstructions()));
    validator.warmUp();
    return validator;
  }
}
