// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.NodeProperties;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Heartbeat;
import org.crossborder.gateway.work.Node;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This process among those that share its database. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

  @Bean
  HomeLock homeLock(GatewayProperties properties) {
    return HomeLock.of(properties.home());
  }

  /** Looked at before a table is made in it. */
  @Bean
  FlywayMigrationStrategy migrationAfterCheck(
      DataSource database, Dialect dialect, GatewayProperties properties, Clock clock) {
    return flyway -> {
      if (dialect == Dialect.POSTGRESQL) {
        PostgresCheck.require(database, properties.node().clockDifference(), clock);
      }
      flyway.migrate();
    };
  }

  @Bean
  Node node(Dialect dialect, Store store, GatewayProperties properties) {
    return dialect.exclusive() ? Node.start(dialect, store) : Node.named(host(properties.node()));
  }

  /** On a database of its own, a node has nobody to tell. */
  @Bean
  SmartLifecycle heartbeat(
      Node node, Store store, Dialect dialect, GatewayProperties properties, HomeLock home) {
    NodeProperties options = properties.node();
    return dialect.exclusive()
        ? new Unheard()
        : new Heartbeat(
            node,
            store,
            () -> node.enter(store, host(options), version(), home.replace(node.name())),
            options.heartbeat(),
            options.silence(),
            options.clockDifference());
  }

  @Bean
  NodesHealth nodesHealthIndicator(Store store, Node node, Dialect dialect) {
    return new NodesHealth(store, node, dialect);
  }

  /** What this node is called. */
  static String host(NodeProperties options) {
    String configured = options.host();
    if (configured != null && !configured.isBlank()) {
      return configured;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "node"; // a machine that does not know its name
    }
  }

  private static String version() {
    String version = NodeConfiguration.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(not packaged)");
  }

  /** No heart beats where nobody listens. */
  private static final class Unheard implements SmartLifecycle {
    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
