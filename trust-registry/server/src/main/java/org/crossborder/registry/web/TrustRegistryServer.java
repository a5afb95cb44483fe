// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The registry as a server. */
@ConfigurationPropertiesScan
@SpringBootApplication(scanBasePackages = "org.crossborder.registry")
public class TrustRegistryServer {
  /** Starts it; the process lives as long as the server does. */
  public static ConfigurableApplicationContext start(List<String> arguments) {
    return SpringApplication.run(TrustRegistryServer.class, arguments.toArray(String[]::new));
  }
}
