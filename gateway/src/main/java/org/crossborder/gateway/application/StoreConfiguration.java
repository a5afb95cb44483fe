// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.FileFragmentStore;
import org.crossborder.gateway.store.FilePayloadStore;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.MessageChanges;
import org.crossborder.gateway.store.PayloadStore;
import org.crossborder.gateway.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Database and payloads under the gateway's home. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  /** Before any bean, for several write into the home. */
  @Bean
  static BeanFactoryPostProcessor home(Environment environment) {
    return beans -> {
      String home = environment.getProperty("crossborder.gateway.home", "");
      if (Path.of(home).isAbsolute()) { // if not, its properties tell
        GatewayHome.prepare(Path.of(home));
      }
    };
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  PayloadStore payloadStore(GatewayProperties properties, Clock clock) throws IOException {
    long maximum =
        Math.max(properties.limits().payload().toBytes(), properties.limits().document().toBytes());
    return new FilePayloadStore(properties.home().resolve("payloads"), maximum, clock);
  }

  @Bean
  FragmentStore fragmentStore(GatewayProperties properties, Clock clock) throws IOException {
    return new FileFragmentStore(
        properties.home().resolve("fragments"), properties.splitting().message().toBytes(), clock);
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
      ObjectProvider<MessageChanges> changes) {
    return Store.in(
        jdbc,
        dialect,
        new TransactionTemplate(transactions),
        payloads,
        clock,
        MessageChanges.all(changes.orderedStream().toList()));
  }
}
