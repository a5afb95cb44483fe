// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Path;
import org.crossborder.gateway.configuration.CryptoProperties;
import org.crossborder.gateway.security.NativeCrypto;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The gateway as a Spring application. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan({
  "org.crossborder.gateway.application",
  "org.crossborder.gateway.api",
  "org.crossborder.gateway.web"
})
@ConfigurationPropertiesScan("org.crossborder.gateway.configuration")
public class Gateway {

  /**
   * Starts; false if it could not, which then has been told on the log.
   *
   * @param profile of the configuration that comes with the gateway, or blank
   */
  public static boolean start(Path configuration, String profile) {
    SpringApplication application = new SpringApplication(Gateway.class);
    application.setBannerMode(Banner.Mode.OFF);
    if (!profile.isBlank()) {
      application.setAdditionalProfiles(profile);
    }
    application.addInitializers(Gateway::chooseCrypto);
    try {
      application.run("--spring.config.additional-location=file:" + configuration.toAbsolutePath());
      return true;
    } catch (RuntimeException e) {
      // told by the failure analysis
      return false;
    }
  }

  /** Before any key is read. */
  private static void chooseCrypto(ConfigurableApplicationContext context) {
    if (context
        .getEnvironment()
        .getProperty(CryptoProperties.NATIVE_PROVIDER, Boolean.class, true)) {
      NativeCrypto.install();
    }
  }
}
