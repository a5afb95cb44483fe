// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.MessageChanges;
import org.crossborder.gateway.store.PayloadMark;
import org.crossborder.gateway.store.PayloadStore;
import org.crossborder.gateway.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Database and what is kept in it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  /** Before any bean, for several write into the home. */
  @Bean
  static BeanFactoryPostProcessor home(Environment environment) {
    return beans -> {
      DatabasePassword.requireKeptApart(environment);
      KeptApart.require(environment, "crossborder.gateway.payloads.s3.secret-key");
      String home = environment.getProperty("crossborder.gateway.home", "");
      if (Path.of(home).isAbsolute()) { // if not, its properties tell
        GatewayHome.prepare(Path.of(home));
      }
    };
  }

  /** Before the first connection. */
  @Bean
  static BeanPostProcessor postgresConnections() {
    return new PostgresConnections();
  }

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Dialect dialect(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return Dialect.of(connection.getMetaData().getURL());
    }
  }

  @Bean
  Store store(
      JdbcClient jdbc,
      Dialect dialect,
      PlatformTransactionManager transactions,
      PayloadStore payloads,
      Clock clock,
      ObjectProvider<MessageChanges> changes)
      throws IOException {
    if (!new PayloadMark(jdbc, payloads).isFound(clock.instant())) {
      throw new WrongConfigurationException(
          "The payloads of this database are not where this node looks for them. Mount the shared"
              + " folder, or correct crossborder.gateway.payloads; a home or a database that was"
              + " restored alone lacks the other");
    }
    return Store.in(
        jdbc,
        dialect,
        new TransactionTemplate(transactions),
        payloads,
        clock,
        MessageChanges.all(changes.orderedStream().toList()));
  }
}
