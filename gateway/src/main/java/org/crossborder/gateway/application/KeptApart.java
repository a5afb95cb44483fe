// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * Secrets come from the environment or a file of their own, for configuration files are copied,
 * mailed and kept in version control.
 */
final class KeptApart {
  private KeptApart() {}

  /**
   * @throws WrongConfigurationException if a secret is written into the configuration
   */
  static void require(Environment environment, String option) {
    if (environment instanceof ConfigurableEnvironment configurable) {
      configurable.getPropertySources().forEach(source -> require(source, option));
    }
  }

  private static void require(PropertySource<?> source, String option) {
    if (source instanceof OriginTrackedMapPropertySource file) {
      for (Map.Entry<String, Object> entry : file.getSource().entrySet()) {
        String written = String.valueOf(entry.getValue());
        if (plain(entry.getKey()).equals(plain(option))
            && !written.isBlank()
            && !written.contains("${")) {
          throw new WrongConfigurationException(
              option + " is written in " + source.getName() + ". " + remedy(option));
        }
      }
    }
  }

  /** What to do instead. */
  static String remedy(String option) {
    return "Leave it out there, and set the environment variable "
        + option.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_')
        + ", or name a directory that holds a file "
        + option
        + " with spring.config.import: configtree:/etc/crossborder/secrets/";
  }

  /** However its words are joined. */
  private static String plain(String option) {
    return option.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
