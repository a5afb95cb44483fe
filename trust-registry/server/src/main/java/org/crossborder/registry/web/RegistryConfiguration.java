// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.time.Clock;
import javax.sql.DataSource;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.HomeLock;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.log.WitnessGroup;
import org.crossborder.registry.log.Witnessing;
import org.crossborder.trust.log.note.LogPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the server together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RegistryConfiguration {
  @Bean
  Home home(RegistrySettings settings) {
    return Home.open(settings.home());
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
  Database database(RegistrySettings settings, Home home, HomeLock locked) {
    return Database.open(
        settings.database() == null
            ? DatabaseAddress.embedded(home.database())
            : settings.database());
  }

  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.dataSource();
  }

  @Bean
  RegistryLog registryLog(Database database) {
    return new RegistryLog(database);
  }

  @Bean
  Checkpoints checkpoints(
      RegistrySettings settings, Database database, RegistryLog log, Home home) {
    LogPolicy policy = home.logAuthority().policy();
    return new Checkpoints(
        database,
        log,
        home.signingKeys().log(),
        new WitnessGroup(settings.witnessAddresses(), log, policy),
        policy);
  }

  @Bean
  Witnessing witnessing(RegistrySettings settings, Database database, Home home) {
    return new Witnessing(database, home.signingKeys().witness(), settings.witnessed());
  }
}
