// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.crossborder.registry.home.Database;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.HomeLock;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the server together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RegistryConfiguration {
  @Bean
  Home home(@Value("${crossborder.registry.home}") Path directory) {
    return Home.open(directory);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean(destroyMethod = "close")
  HomeLock homeLock(Home home) {
    return home.lock();
  }

  /** Opened only once the home is locked. */
  @Bean(destroyMethod = "close")
  DataSource dataSource(Home home, HomeLock locked) {
    return Database.open(home);
  }

  @Bean
  Publisher publisher(DataSource dataSource, Home home) {
    return new Publisher(dataSource, home.signingKeys());
  }

  @Bean
  CurrentPublication currentPublication(Publisher publisher, Clock clock) {
    CurrentPublication current = new CurrentPublication(publisher, clock);
    current.renew();
    return current;
  }
}
