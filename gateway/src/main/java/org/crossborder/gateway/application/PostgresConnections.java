// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import com.zaxxer.hikari.HikariDataSource;
import org.crossborder.gateway.store.Dialect;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Connections to PostgreSQL that cannot hang, and cannot make others hang. A node that is stopped
 * in the middle of a transaction loses its connection, and with it its locks; a wait for a lock and
 * a wait for a server that is gone both end. What the operator's URL or pool says comes first.
 */
final class PostgresConnections implements BeanPostProcessor {
  private static final String NO_HANGING =
      "set idle_in_transaction_session_timeout = '15s'; set lock_timeout = '10s'";

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool
        && pool.getJdbcUrl() != null
        && Dialect.of(pool.getJdbcUrl()) == Dialect.POSTGRESQL) {
      prepare(pool);
    }
    return bean;
  }

  private static void prepare(HikariDataSource pool) {
    if (pool.getConnectionInitSql() == null) {
      pool.setConnectionInitSql(NO_HANGING);
    }
    pool.getDataSourceProperties().putIfAbsent("tcpKeepAlive", "true");
    pool.getDataSourceProperties().putIfAbsent("connectTimeout", "10");
    pool.getDataSourceProperties().putIfAbsent("socketTimeout", "60");
    pool.getDataSourceProperties().putIfAbsent("ApplicationName", "crossborder-gateway");
  }
}
