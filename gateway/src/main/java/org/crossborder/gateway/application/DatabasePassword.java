// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * The database's password comes from the environment or a file of its own, for configuration files
 * are copied, mailed and kept in version control.
 */
final class DatabasePassword {
  private static final String PASSWORD = "spring.datasource.password";

  private DatabasePassword() {}

  /**
   * @throws WrongConfigurationException if it is written into the configuration or the URL
   */
  static void requireKeptApart(Environment environment) {
    String url = environment.getProperty("spring.datasource.url", "");
    if (url.matches("(?i).*[?&]password=.*")) {
      throw new WrongConfigurationException(
          "spring.datasource.url contains a password. " + remedy());
    }
    if (environment instanceof ConfigurableEnvironment configurable) {
      configurable.getPropertySources().forEach(DatabasePassword::requireKeptApart);
    }
  }

  private static void requireKeptApart(PropertySource<?> source) {
    if (source instanceof OriginTrackedMapPropertySource file) {
      String written = String.valueOf(file.getSource().getOrDefault(PASSWORD, ""));
      if (!written.isBlank() && !written.contains("${")) {
        throw new WrongConfigurationException(
            PASSWORD + " is written in " + source.getName() + ". " + remedy());
      }
    }
  }

  private static String remedy() {
    return "Leave it out there, and set the environment variable SPRING_DATASOURCE_PASSWORD, or"
        + " name a directory that holds a file "
        + PASSWORD
        + " with spring.config.import: configtree:/etc/crossborder/secrets/";
  }
}
