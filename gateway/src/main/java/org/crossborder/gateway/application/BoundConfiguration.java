// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Path;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A configuration as the gateway reads it, without anything that runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
@Import(TokenConfiguration.class)
@ImportAutoConfiguration(SslAutoConfiguration.class)
class BoundConfiguration {

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
