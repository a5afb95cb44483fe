// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import org.springframework.core.env.Environment;

/** The database's password is in no configuration, and in no URL. */
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
          "spring.datasource.url contains a password. " + KeptApart.remedy(PASSWORD));
    }
    KeptApart.require(environment, PASSWORD);
  }
}
