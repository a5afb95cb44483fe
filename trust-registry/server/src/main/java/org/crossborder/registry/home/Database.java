// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/** The registry's embedded database. */
public final class Database {
  private Database() {}

  /**
   * Opens the database and brings its schema up to date. WRITE_DELAY=0: what was committed survives
   * a kill.
   */
  public static HikariDataSource open(Home home) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:" + home.database() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    config.setUsername("sa");
    config.setPassword("");
    config.setMaximumPoolSize(8);
    HikariDataSource dataSource = new HikariDataSource(config);
    Flyway.configure().dataSource(dataSource).load().migrate();
    return dataSource;
  }
}
