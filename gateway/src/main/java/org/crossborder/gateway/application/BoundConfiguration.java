// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Path;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A configuration as the gateway reads it, without anything that runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
@ImportAutoConfiguration(SslAutoConfiguration.class)
class BoundConfiguration {

  /** As at the gateway's start, for its keys may be in tokens. */
  @Bean
  static BeanFactoryPostProcessor tokensOfBundles(Environment environment) {
    return TokenConfiguration.tokens(environment);
  }

  /**
   * Reads and checks it.
   *
   * @param file that the gateway is started with
   */
  static ConfigurableApplicationContext of(Path file) {
    return new SpringApplicationBuilder(BoundConfiguration.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .run(
            "--spring.config.additional-location=file:" + file.toAbsolutePath(),
            // What is wrong is the caller's to tell, and nothing else belongs on the output.
            "--logging.level.root=error",
            "--logging.level.org.springframework=off");
  }
}
